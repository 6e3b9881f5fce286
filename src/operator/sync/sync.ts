import { REGISTRY_NAMESPACE } from '../../core/names';
import { SERVICE_FACT } from '../cluster/assumptions';
import type { ClusterState } from '../cluster/cluster-state';
import type { RegistrySync } from '../effects/sync-outcome';
import { effectiveSpec } from '../registry/bootstrap';
import { REGISTRY_SERVICE } from '../registry/service';
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

export function syncOnce(found: ClusterState): Sync {
  const registry = syncRegistry(effectiveSpec(found), found);
  const state = withServiceThatStays(found, registry);
  return { state, registry, others: syncOthers(registry.spec, state), observed: observation(registry.spec, state) };
}

/** A registry that the Operator fails to remove is assumed to have run, so its Service stays, unless the Image shows that there is none. */
function withServiceThatStays(state: ClusterState, { spec, error }: RegistrySync): ClusterState {
  const isKept = spec.managementState === 'Removed' && error !== undefined;
  const [namespace, name] = [REGISTRY_NAMESPACE, REGISTRY_SERVICE.metadata.name];
  if (!isKept || state.image?.status?.internalRegistryHostname === '') return state;
  if (state.object('', 'Service', name, namespace) || state.lacks('Service', namespace, name)) return state;
  state.assume(SERVICE_FACT, 'exists', 'not in the input; the Operator stops before it deletes it');
  return state.after({ config: state.config, image: state.image, created: [REGISTRY_SERVICE], isRemoved: () => false });
}
