import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';

/**
 * Whether an object with an expected name is in a wrong namespace by mistake. In most namespaces it is more likely an
 * unrelated object, because names like `trusted-ca` or a claim `registry` are common.
 */
export function isMisplaced(namespace: string | undefined): boolean {
  return namespace === undefined || USUAL_MISTAKES.includes(namespace);
}

const USUAL_MISTAKES = [REGISTRY_NAMESPACE, CONFIG_NAMESPACE, 'openshift-config-managed', 'default'];
