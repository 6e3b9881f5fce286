import { REGISTRY_NAMESPACE } from '../../core/names';

/** Under which pods and nodes reach the internal registry; the first is what image streams name. */
export const OWN_HOSTS: readonly string[] = ['svc', 'svc.cluster.local'].map(
  (domain) => `image-registry.${REGISTRY_NAMESPACE}.${domain}:5000`,
);

/** Under which pods of the cluster reach the registry. */
export const [REGISTRY_HOSTNAME = ''] = OWN_HOSTS;
