import type { ConfigSpec } from '../schema/kinds/config';
import type { ClusterState } from './cluster/cluster-state';
import type { Condition } from './effects/condition';
import { conditions } from './sync/conditions';
import { effectiveSpec, generate, type Generated } from './sync/generate';
import { syncOthers, type OtherSyncs } from './sync/other-controllers';
import type { Placement } from './placement/place-pods';
import { readClusterState, type ClusterInput } from './cluster/read-cluster-state';
import { registryPlacement } from './registry/registry-placement';
import { syncRegistry } from './sync/registry-sync';
import type { RegistrySync } from './effects/sync-outcome';

/** The state of a cluster before a sync and after it. */
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
}

/** Pure: the same input gives the same prediction. */
export function predict(cluster: ClusterInput): Prediction {
  const state = readClusterState(cluster);
  const generated = generate(state);
  const spec = effectiveSpec(state);
  const sync = syncRegistry(spec, generated, state);
  const others = syncOthers(generated, state);
  const deployment = sync.applied ? generated.objects.find(({ kind }) => kind === 'Deployment') : undefined;
  const placement = deployment && registryPlacement(deployment, spec, state);
  const reported = conditions(spec, sync, others, placement, state);
  return { state, spec, generated, sync, others, placement, conditions: reported };
}
