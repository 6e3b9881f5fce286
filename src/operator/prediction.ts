import type { ConfigSpec } from '../schema/kinds/config';
import type { ClusterState } from './cluster/cluster-state';
import { RUNNING } from './cluster/completed-config';
import { readClusterState, type ClusterInput } from './cluster/read-cluster-state';
import { isStorageOfPlatform } from './cluster/storage-of-platform';
import type { Condition } from './effects/condition';
import type { RegistrySync } from './effects/sync-outcome';
import type { Placement } from './placement/place-pods';
import { effectiveSpec } from './registry/bootstrap';
import { registryPlacement } from './registry/registry-placement';
import { conditions } from './sync/conditions';
import { withDeleted } from './sync/finalization';
import type { Generated } from './sync/generate';
import { leftBehind } from './sync/left-behind';
import { mergedOutcome } from './sync/merged-outcome';
import type { OtherSyncs } from './sync/other-controllers';
import { settle, withoutFinalization } from './sync/settle';

/** The state of a cluster before a sync and after the Operator has settled. */
export interface Prediction {
  readonly state: ClusterState;
  /** The spec that the Operator uses: with the platform's storage if none is configured. */
  readonly spec: ConfigSpec;
  readonly generated: Generated;
  readonly sync: RegistrySync;
  readonly others: OtherSyncs;
  /** Where the pods run; undefined if none run or the input contains no nodes. */
  readonly placement: Placement | undefined;
  readonly conditions: readonly Condition[];
  /** The Config that goes first, where one is being deleted: `state` is the cluster without it. */
  readonly finalized?: Pick<Prediction, 'state' | 'spec' | 'sync'>;
}

/** Pure: the same input gives the same prediction. */
export function predict(cluster: ClusterInput): Prediction {
  return predictedFrom(readClusterState(cluster), cluster);
}

/** The same where no other side shows more: a platform that nothing shows may have storage for a registry that gets started. */
export function predictAlone(cluster: ClusterInput): Prediction {
  const state = readClusterState(cluster);
  return isStorageOfPlatform(state)
    ? predict({ ...cluster, running: { storage: RUNNING.storage } })
    : predictedFrom(state, cluster);
}

function predictedFrom(found: ClusterState, { firstSync }: ClusterInput): Prediction {
  const { finalized, syncs } = withoutFinalization(settle(found, firstSync === true ? 1 : undefined));
  const { state } = syncs[0];
  const last = syncs[syncs.length - 1] ?? syncs[0];
  const { registry, others } = last;
  const generated = leftBehind(syncs);
  const deployment = syncs
    .flatMap((each) => each.registry.objects)
    .filter(({ kind }) => kind === 'Deployment')
    .pop();
  const placement = deployment && registryPlacement(deployment, registry.spec, last.state);
  const outcome = mergedOutcome(syncs);
  const effects = finalized === undefined ? outcome.effects : withDeleted(finalized.registry, outcome.effects);
  const sync = { ...registry, ...outcome, effects };
  const reported = conditions(sync, others, last.observed, placement, last.state);
  return {
    state,
    spec: effectiveSpec(state),
    generated,
    sync,
    others,
    placement,
    conditions: reported,
    ...(finalized && { finalized: { state: found, spec: effectiveSpec(found), sync: finalized.registry } }),
  };
}
