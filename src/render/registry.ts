import type { Manifest } from '../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../core/names';
import { acknowledgementAnnotations } from '../core/acknowledgement';
import type { StoragePlan } from '../storage/plan';
import { dropUndefined } from './drop-undefined';

/** The settings of a registry that the rendering depends on, and the rest of its spec. */
export interface RegistryRequest {
  readonly managementState: string;
  readonly storage?: StoragePlan;
  readonly singleReplica: boolean;
  readonly replicas?: number;
  readonly rolloutStrategy?: string;
  readonly acknowledge: Readonly<Record<string, string>>;
  /** The other fields of the spec, with their API names. They are copied unchanged. */
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The Config, with explicit values for all fields whose defaults depend on the storage. */
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

/** The old pod must release a single-node volume before the new pod can mount it. */
function defaultRolloutStrategy(storage: StoragePlan | undefined): string {
  return storage?.backend.sharing === 'by access mode' && !storage.shared ? 'Recreate' : 'RollingUpdate';
}
