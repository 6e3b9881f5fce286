import { suggested, set } from '../../core/edit';
import { referenceTo, type Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import type { Violation } from '../engine/rule';

/**
 * Whether an object with an expected name is in a wrong namespace by mistake. In most namespaces it is more likely an
 * unrelated object, because names like `trusted-ca` or a claim `registry` are common.
 */
export function isMisplaced(namespace: string | undefined): boolean {
  return namespace === undefined || USUAL_MISTAKES.includes(namespace);
}

/** The violation of an object that is in another namespace than the one where it is read. */
export function misplaced(manifest: Manifest, expected: string, object: string): Violation {
  return {
    manifest,
    path: ['metadata', 'namespace'],
    found: referenceTo(manifest).namespace ?? 'no namespace',
    expected,
    fix: `put ${object} in namespace ${expected}`,
    edit: suggested(set(['metadata', 'namespace'], expected)),
  };
}

const USUAL_MISTAKES = [REGISTRY_NAMESPACE, CONFIG_NAMESPACE, 'openshift-config-managed', 'default'];
