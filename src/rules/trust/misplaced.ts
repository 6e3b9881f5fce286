import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';

/**
 * Whether an object of the right name in a wrong namespace is one put there by mistake. In any other namespace it is as
 * likely somebody else's: many have a `trusted-ca` or a claim `registry`.
 */
export function isMisplaced(namespace: string | undefined): boolean {
  return namespace === undefined || USUAL_MISTAKES.includes(namespace);
}

const USUAL_MISTAKES = [REGISTRY_NAMESPACE, CONFIG_NAMESPACE, 'openshift-config-managed', 'default'];
