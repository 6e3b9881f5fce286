import type { Manifest } from '../../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../../core/names';
import { platformProfile } from '../../platforms';
import type { Bootstrap } from '../../platforms/profile';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { ownedClaim } from '../drivers/pvc';

/** The Config that the Operator creates if there is none. Source: pkg/operator/bootstrap.go. */
export function bootstrapConfig(state: ClusterState): { readonly manifest: Manifest; readonly spec: ConfigSpec } {
  const { storage, managementState, replicas, rolloutStrategy } = bootstrapOf(state);
  const spec = {
    managementState,
    logLevel: 'Normal',
    operatorLogLevel: 'Normal',
    replicas: state.infrastructure.singleReplica ? 1 : replicas,
    rolloutStrategy,
    storage,
  };
  const metadata = { name: SINGLETON_NAME };
  return { manifest: { apiVersion: IMAGE_REGISTRY_API_VERSION, kind: 'Config', metadata, spec }, spec };
}

/** The claim that the Operator creates with that Config. */
export function bootstrapClaim(state: ClusterState): Manifest | undefined {
  const { claim } = bootstrapOf(state);
  return claim && ownedClaim(claim.accessMode, claim.size, claim.storageClassName);
}

/** The storage that the Operator uses if no backend is configured: pkg/storage/storage.go GetPlatformStorage. */
export function platformStorage(state: ClusterState): StorageSpec {
  return bootstrapOf(state).storage;
}

function bootstrapOf({ platform, release }: ClusterState): Bootstrap {
  return platformProfile(platform).bootstrap(release);
}
