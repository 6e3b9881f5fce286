import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Condition, Verdict } from '../effects/condition';
import type { Placement } from '../placement/place-pods';
import { availability, hasAllPods } from './registry-availability';
import { degradation } from './registry-degradation';
import type { RegistrySync } from '../effects/sync-outcome';
import { UNMANAGED } from '../effects/unmanaged';

/**
 * `placement` is undefined if the input does not show whether pods can be scheduled.
 * Source: pkg/operator/status.go syncStatus.
 */
export function registryConditions(
  sync: RegistrySync,
  placement: Placement | undefined,
  state: ClusterState,
): Condition[] {
  const { spec } = sync;
  const available = availability(spec, sync, placement, state);
  const isComplete = hasAllPods(spec, placement);
  const all: Record<string, Verdict> = {
    Available: available,
    Progressing: progress(spec, sync, isComplete),
    Degraded: degradation(spec, sync, available, isComplete, state),
    Removed:
      spec.managementState === 'Removed'
        ? { status: 'True', reason: 'Removed', message: 'The registry is removed' }
        : { status: 'False', reason: '', message: '' },
    ...sync.storage?.conditions,
    ...sync.deletion?.conditions,
  };
  return Object.entries(all).map(([type, verdict]) => ({ on: 'Config/cluster', type, ...verdict }));
}

function progress({ managementState }: ConfigSpec, { error, deployed }: RegistrySync, isComplete: boolean): Verdict {
  if (managementState === 'Unmanaged') return { status: 'False', ...UNMANAGED };
  if (managementState === 'Removed') {
    return deployed
      ? { status: 'True', reason: 'DeletingDeployment', message: 'The deployment is being removed' }
      : { status: 'False', reason: 'Removed', message: 'All registry resources are removed' };
  }
  if (error !== undefined) {
    const status = error.permanent === undefined ? 'True' : 'False';
    return { status, reason: 'Error', message: `Unable to apply resources: ${error.message}` };
  }
  if (!deployed) {
    return {
      status: 'True',
      reason: 'WaitingForDeployment',
      message: 'All resources are successfully applied, but the deployment does not exist',
    };
  }
  return isComplete
    ? { status: 'False', reason: 'Ready', message: 'The registry is ready' }
    : { status: 'True', reason: 'DeploymentNotCompleted', message: 'The deployment has not completed' };
}
