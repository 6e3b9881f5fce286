import type { ClusterState } from '../cluster/cluster-state';
import { isSameData } from '../../core/data/same-data';
import { CA_FOR_PRUNER, stateAfterSync } from './state-after-sync';
import { syncOnce, type Sync } from './sync';

/** The syncs until nothing changes any more; at least one. */
export function settle(state: ClusterState, most = MOST_SYNCS): readonly [Sync, ...Sync[]] {
  const first = syncOnce(state);
  const syncs: [Sync, ...Sync[]] = [first];
  for (let last = first; syncs.length < most && goesOn(last);) {
    const next = stateAfterSync(last);
    if (isSettled(last.state, next)) break;
    last = syncOnce(next);
    syncs.push(last);
  }
  return syncs;
}

/** The sync that lets a Config go, apart from those that follow it. */
export function withoutFinalization(syncs: readonly [Sync, ...Sync[]]): {
  readonly finalized?: Sync;
  readonly syncs: readonly [Sync, ...Sync[]];
} {
  const [first, second, ...rest] = syncs;
  const isFollowed = first.registry.isConfigRemoved === true && second !== undefined;
  return isFollowed ? { finalized: first, syncs: [second, ...rest] } : { syncs };
}

/** The slowest known way takes three: a storage that fails, is adopted, and is then known. */
const MOST_SYNCS = 6;

/** A panic that repeats, or a Config that the Operator cannot read, ends it. */
function goesOn({ state, registry, others }: Sync): boolean {
  // A panic at the storage comes after the removal of the Service, which other controllers see after each restart.
  const isRemoved = registry.spec.managementState === 'Removed';
  if ((registry.panic !== undefined && !isRemoved) || others.panic !== undefined) return false;
  return state.undecodable.Config === undefined;
}

function isSettled(before: ClusterState, after: ClusterState): boolean {
  return isSameData(readableParts(before), readableParts(after));
}

function readableParts(state: ClusterState): unknown {
  const kinds = ['Service', 'PersistentVolumeClaim'].map((kind) => state.objects('', kind).length);
  const lacksCa = state.lacks('ConfigMap', CA_FOR_PRUNER.namespace, CA_FOR_PRUNER.name);
  return [state.config, state.image, kinds, state.objects('apps', 'Deployment').length, lacksCa];
}
