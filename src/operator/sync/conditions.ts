import { clusterOperatorConditions } from './cluster-operator-conditions';
import type { ClusterState } from '../cluster/cluster-state';
import { isRunOpen } from '../cluster/running-registry';
import { isAbnormal } from '../effects/abnormal';
import type { Condition } from '../effects/condition';
import type { Observation } from './observation';
import type { OtherSyncs } from './other-controllers';
import type { Placement } from '../placement/place-pods';
import { prunerConditions } from './pruner-conditions';
import { registryConditions } from './registry-conditions';
import type { RegistrySync } from '../effects/sync-outcome';

/** The conditions after the sync, once every pod that can be scheduled runs. */
export function conditions(
  sync: RegistrySync,
  others: OtherSyncs,
  observed: Observation,
  placement: Placement | undefined,
  state: ClusterState,
): readonly Condition[] {
  const { Config, ImagePruner } = state.undecodable;
  // If the Operator cannot decode an object, or panics, it does not update that object's conditions. What is not there has none.
  const reportsRegistry = Config === undefined && sync.panic === undefined && sync.lacksConfig !== true;
  const reportsPruner = ImagePruner === undefined && others.panic === undefined;
  const isOpen = Config === undefined && isRunOpen(sync.spec.managementState, state);
  // Of a Config that is being deleted, the main controller leaves the status as it is.
  const isLeft = isOpen || sync.isConfigRemoved !== undefined;
  const ofConfig = reportsRegistry
    ? [
        ...(isLeft ? [] : registryConditions(sync, placement, state)),
        ...failing('ImageRegistryCertificatesControllerDegraded', others.certificatesError),
        ...failing('ConfigObservationDegraded', observed.error),
      ]
    : [];
  const ofPruner = reportsPruner ? prunerConditions(others, state) : [];
  const ofOperator = reportsRegistry && reportsPruner ? clusterOperatorConditions(ofConfig, ofPruner) : [];
  // Of a union, one part decides if it reports a problem.
  return [...ofConfig, ...ofPruner, ...(isLeft ? ofOperator.filter(isAbnormal) : ofOperator)];
}

/** The condition of a controller that reports nothing else. */
function failing(type: string, message: string | undefined): Condition[] {
  return message === undefined ? [] : [{ on: 'Config/cluster', type, status: 'True', reason: 'Error', message }];
}
