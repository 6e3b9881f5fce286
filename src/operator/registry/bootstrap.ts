import type { Manifest } from '../../core/manifest';
import { DEFAULT_CLAIM_NAME, IMAGE_REGISTRY_API_VERSION, REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { knownBackends } from '../../storage';
import { platformProfile } from '../../platforms';
import type { Bootstrap } from '../../platforms/profile';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { DRIVERS, openDriver } from '../drivers';
import { ownedClaim } from '../drivers/pvc';
import { attempt } from '../go/operator-error';

/** The Config that the Operator creates if there is none. Source: pkg/operator/bootstrap.go. */
export function bootstrapConfig(state: ClusterState): Manifest & { readonly spec: ConfigSpec } {
  const { storage, managementState, replicas, rolloutStrategy } = bootstrapOf(state);
  const spec = {
    managementState,
    logLevel: 'Normal',
    operatorLogLevel: 'Normal',
    replicas: state.infrastructure.singleReplica ? 1 : replicas,
    rolloutStrategy,
    storage,
  };
  return { apiVersion: IMAGE_REGISTRY_API_VERSION, kind: 'Config', metadata: { name: SINGLETON_NAME }, spec };
}

/**
 * The spec that the Operator uses: if no backend is configured, with the platform's storage. Source:
 * pkg/storage/storage.go GetPlatformStorage.
 */
export function effectiveSpec(state: ClusterState): ConfigSpec {
  const spec = state.config === undefined ? bootstrapConfig(state).spec : (state.config.spec ?? {});
  const configured = knownBackends(spec.storage, state.release).length > 0;
  return configured || spec.managementState !== 'Managed' ? spec : { ...spec, storage: bootstrapOf(state).storage };
}

/** The error with which the Operator creates no Config: of a storage that it probes. */
export function bootstrapError(state: ClusterState): string | undefined {
  const { storage } = bootstrapOf(state);
  const [used] = knownBackends(storage, state.release);
  if (used === undefined || DRIVERS[used.backend.field].isProbed !== true) return undefined;
  const probed = attempt(() => openDriver(storage, state).reach?.());
  return 'error' in probed ? `unable to get platform storage: ${probed.error}` : undefined;
}

/** The claim that the Operator creates with that Config, unless there is one. Source: pkg/operator/bootstrap.go createPVC. */
export function bootstrapClaim(state: ClusterState): Manifest | undefined {
  const { claim } = bootstrapOf(state);
  if (state.object('', 'PersistentVolumeClaim', DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE) !== undefined) return undefined;
  return claim && ownedClaim(claim.accessMode, claim.size, claim.storageClassName);
}

function bootstrapOf({ platform, release }: ClusterState): Bootstrap {
  return platformProfile(platform).bootstrap(release);
}
