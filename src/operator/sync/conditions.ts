import type { ConfigSpec } from '../../schema/kinds/config';
import { clusterOperatorConditions } from './cluster-operator-conditions';
import type { ClusterState } from '../cluster/cluster-state';
import type { Condition } from '../effects/condition';
import type { OtherSyncs } from './other-controllers';
import type { Placement } from '../placement/place-pods';
import { prunerConditions } from './pruner-conditions';
import { registryConditions } from './registry-conditions';
import type { RegistrySync } from '../effects/sync-outcome';

/** The conditions after the sync, once every pod that can be scheduled runs. */
export function conditions(
  spec: ConfigSpec,
  sync: RegistrySync,
  others: OtherSyncs,
  placement: Placement | undefined,
  state: ClusterState,
): readonly Condition[] {
  const { Config, ImagePruner } = state.undecodable;
  // If the Operator cannot decode an object, or panics, it does not update that object's conditions.
  const reportsRegistry = Config === undefined && sync.panic === undefined;
  const reportsPruner = ImagePruner === undefined && others.panic === undefined;
  const ofConfig = reportsRegistry
    ? [...registryConditions(spec, sync, placement, state), ...certificateConditions(others)]
    : [];
  const ofPruner = reportsPruner ? prunerConditions(others, state) : [];
  const ofOperator = reportsRegistry && reportsPruner ? clusterOperatorConditions(ofConfig, ofPruner) : [];
  return [...ofConfig, ...ofPruner, ...ofOperator];
}

function certificateConditions({ certificatesError: message }: OtherSyncs): Condition[] {
  if (message === undefined) return [];
  const type = 'ImageRegistryCertificatesControllerDegraded';
  return [{ on: 'Config/cluster', type, status: 'True', reason: 'Error', message }];
}
