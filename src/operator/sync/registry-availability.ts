import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import type { Placement } from '../placement/place-pods';
import type { RegistrySync } from '../effects/sync-outcome';
import { UNMANAGED } from '../effects/unmanaged';

/** Whether the registry answers requests. Source: pkg/operator/status.go syncStatus. */
export function availability(
  { managementState, replicas = 0 }: ConfigSpec,
  { deployed, error, applied }: RegistrySync,
  placement: Placement | undefined,
  state: ClusterState,
): Verdict {
  if (managementState === 'Unmanaged') return { status: 'True', ...UNMANAGED };
  if (!deployed) {
    if (error?.permanent !== undefined) {
      return { status: 'False', reason: error.permanent, message: `Error: ${error.message}` };
    }
    if (managementState === 'Removed') return { status: 'True', reason: 'Removed', message: 'The registry is removed' };
    return { status: 'False', reason: 'DeploymentNotFound', message: 'The deployment does not exist' };
  }
  if (applied && (replicas === 0 || placement?.placed === 0)) return NO_REPLICAS;
  if (!hasAllPods({ replicas }, placement)) {
    return { status: 'True', reason: 'MinimumAvailability', message: 'The registry has minimum availability' };
  }
  if (placement === undefined) state.assume('pods of the registry', 'run', 'no Node is in the input');
  return { status: 'True', reason: 'Ready', message: 'The registry is ready' };
}

const NO_REPLICAS: Verdict = {
  status: 'False',
  reason: 'NoReplicasAvailable',
  message: 'The deployment does not have available replicas',
};

/** Whether the rollout completes. */
export function hasAllPods({ replicas = 0 }: ConfigSpec, placement: Placement | undefined): boolean {
  return placement === undefined || placement.placed >= replicas;
}
