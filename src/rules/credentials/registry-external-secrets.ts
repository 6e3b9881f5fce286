import { apiGroup, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { Cluster } from '../engine/cluster';

/** ExternalSecrets that create a Secret in the namespace of the registry. */
export function registryExternalSecrets({ manifests }: Cluster): Manifest[] {
  return manifests.filter(
    ({ kind, apiVersion, metadata }) =>
      kind === 'ExternalSecret' &&
      apiGroup(apiVersion) === 'external-secrets.io' &&
      metadata.namespace === REGISTRY_NAMESPACE,
  );
}
