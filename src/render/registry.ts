import type { Manifest } from '../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../core/names';
import { acknowledgementAnnotations } from '../core/acknowledgement';
import type { StoragePlan } from '../storage/plan';
import { dropUndefined } from './drop-undefined';

/** What was asked of a registry, as far as it decides something. */
export interface RegistryRequest {
  readonly managementState: string;
  readonly storage?: StoragePlan;
  readonly singleReplica: boolean;
  readonly replicas?: number;
  readonly rolloutStrategy?: string;
  readonly acknowledge: Readonly<Record<string, string>>;
  /** The rest of the spec: wire names, taken as it is. */
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The Config, with nothing left for the Operator to guess that depends on the storage. */
export function configManifest(request: RegistryRequest): Manifest {
  const { storage } = request;
  const acknowledge = { ...storage?.acknowledge, ...request.acknowledge };
  return dropUndefined({
    apiVersion: IMAGE_REGISTRY_API_VERSION,
    kind: 'Config',
    metadata: {
      name: SINGLETON_NAME,
      annotations: acknowledgementAnnotations(acknowledge),
    },
    spec: {
      ...request.spec,
      managementState: request.managementState,
      replicas: request.replicas ?? defaultReplicas(request),
      rolloutStrategy: request.rolloutStrategy ?? defaultRolloutStrategy(storage),
      storage:
        storage === undefined
          ? undefined
          : { managementState: storage.managementState, [storage.backend.field]: storage.stanza },
    },
  });
}

function defaultReplicas({ storage, singleReplica }: RegistryRequest): number {
  return storage?.shared === true && !singleReplica ? 2 : 1;
}

/** A volume for one node has to be let go before the next pod can mount it. */
function defaultRolloutStrategy(storage: StoragePlan | undefined): string {
  return storage?.backend.sharing === 'by access mode' && !storage.shared ? 'Recreate' : 'RollingUpdate';
}
