import type { ClusterState } from '../cluster/cluster-state';
import type { RegistrySync } from '../effects/sync-outcome';
import { effectiveSpec } from '../registry/bootstrap';
import { syncOthers, type OtherSyncs } from './other-controllers';
import { syncRegistry } from './registry-sync';
import { observation, type Observation } from './observation';

/** What all controllers of the Operator do once. */
export interface Sync {
  /** The cluster before it. */
  readonly state: ClusterState;
  readonly registry: RegistrySync;
  readonly others: OtherSyncs;
  readonly observed: Observation;
}

export function syncOnce(state: ClusterState): Sync {
  const registry = syncRegistry(effectiveSpec(state), state);
  return { state, registry, others: syncOthers(registry.spec, state), observed: observation(registry.spec, state) };
}
