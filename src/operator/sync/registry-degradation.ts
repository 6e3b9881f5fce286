import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { progressDeadlineSeconds } from '../registry/deployment';
import { routeRefusal } from '../registry/route-admission';
import type { RegistrySync } from '../effects/sync-outcome';
import { UNMANAGED } from '../effects/unmanaged';

/** Whether the registry needs attention. Source: pkg/operator/status.go syncStatus. */
export function degradation(
  spec: ConfigSpec,
  { error, applied }: RegistrySync,
  available: Verdict,
  isComplete: boolean,
  state: ClusterState,
): Verdict {
  const { managementState } = spec;
  if (managementState === 'Unmanaged') return { status: 'False', ...UNMANAGED };
  if (error?.permanent !== undefined) {
    return { status: 'True', reason: error.permanent, message: `Error: ${error.message}` };
  }
  if (managementState === 'Removed') return { status: 'False', reason: 'Removed', message: 'The registry is removed' };
  if (available.status !== 'True') {
    return {
      status: 'True',
      reason: 'Unavailable',
      message: available.message,
      after: assumeDelay(unavailableFor(state.release), state),
    };
  }
  if (!isComplete) {
    return {
      status: 'True',
      reason: 'ProgressDeadlineExceeded',
      message: 'Registry deployment has timed out progressing: ReplicaSet has timed out progressing.',
      after: assumeDelay(`${progressDeadlineSeconds(state.release) / 60}m0s`, state),
    };
  }
  const refusal = routeRefusal(spec, state, applied && error === undefined);
  if (refusal !== undefined) return { status: 'True', reason: 'RouteDegraded', message: refusal };
  return { status: 'False', reason: '', message: '' };
}

/** How long the registry may be unavailable before the Operator reports Degraded. */
export function unavailableFor(release: Release): string {
  if (isAtLeast(release, Release.V4_23)) return '5m0s';
  return isAtLeast(release, Release.V4_22) ? '2m0s' : '1m0s';
}

function assumeDelay(duration: string, state: ClusterState): string {
  state.assume('time that passes', `more than ${duration}`, 'until then the Operator does not report Degraded');
  return duration;
}
