import { REGISTRY_NAMESPACE } from '../../core/names';

/** Host names under which pods and nodes reach the internal registry. Image streams use the first one. */
export const OWN_HOSTS: readonly string[] = ['svc', 'svc.cluster.local'].map(
  (domain) => `image-registry.${REGISTRY_NAMESPACE}.${domain}:5000`,
);

/** Host name under which pods of the cluster reach the registry. */
export const [REGISTRY_HOSTNAME = ''] = OWN_HOSTS;

/** The fact that the Image has the hostname of the registry, which the pruner reads. */
export const HOSTNAME_FACT = 'Image/cluster status.internalRegistryHostname';
