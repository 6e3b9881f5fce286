import type { ConfigSpec } from '../schema/config';
import { clusterOperatorConditions } from './cluster-operator-conditions';
import type { ClusterState } from './cluster-state';
import type { Condition } from './condition';
import type { OtherSyncs } from './other-controllers';
import { prunerConditions } from './pruner-conditions';
import { registryConditions } from './registry-conditions';
import type { RegistrySync } from './sync-outcome';

/** The conditions once the sync is done, and the pods run as far as they can. */
export function conditions(
  spec: ConfigSpec,
  sync: RegistrySync,
  others: OtherSyncs,
  state: ClusterState,
): readonly Condition[] {
  const { Config, ImagePruner } = state.undecodable;
  // Where the Operator cannot read an object it says nothing of it, and keeps what it said before.
  const ofRegistry = Config === undefined ? registryConditions(spec, sync, state) : [];
  const ofPruner = ImagePruner === undefined ? prunerConditions(others, state) : [];
  const ofOperator =
    Config === undefined && ImagePruner === undefined
      ? clusterOperatorConditions(ofRegistry, ofPruner, others.certificatesError)
      : [];
  return [...ofRegistry, ...ofPruner, ...ofOperator];
}
