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

/**
 * The violation of an object that is in another namespace than the one where it is read.
 *
 * @param why what reads it there, as a sentence without a period
 * @param related what names it
 */
export function misplaced(manifest: Manifest, expected: string, why: string, related?: Manifest): Violation {
  const { namespace } = referenceTo(manifest);
  return {
    related,
    manifest,
    path: ['metadata', 'namespace'],
    found: namespace ?? 'no namespace',
    expected: `${expected}: ${why}`,
    fix: `set metadata.namespace to ${expected}${afterMove(manifest.kind, namespace)}`,
    edit: suggested(set(['metadata', 'namespace'], expected)),
  };
}

function afterMove(kind: string, namespace: string | undefined): string {
  if (kind === 'SealedSecret') return ', and seal the values again for this namespace';
  if (namespace === undefined) return '';
  return kind === 'PersistentVolumeClaim'
    ? `; this creates a new, empty claim: copy the images if the claim in namespace ${namespace} has any`
    : `; if something in namespace ${namespace} also uses it, add a copy instead`;
}

const USUAL_MISTAKES = [REGISTRY_NAMESPACE, CONFIG_NAMESPACE, 'openshift-config-managed', 'default'];
