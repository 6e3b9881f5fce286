import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ClusterState } from '../cluster/cluster-state';
import type { Condition } from '../effects/condition';
import type { OtherSyncs } from './other-controllers';
import { lastJob, type FinishedJob } from '../pruner/pruner-jobs';

/** If no job has finished, that counts as success. Source: pkg/operator/controllerimagepruner.go. */
export function prunerConditions({ prunerError }: OtherSyncs, state: ClusterState): Condition[] {
  const on = 'ImagePruner/cluster';
  const exists =
    prunerError === undefined || state.object('batch', 'CronJob', 'image-pruner', REGISTRY_NAMESPACE) !== undefined;
  const suspended = state.pruner?.spec?.suspend === true;
  const failure = suspended ? lastJob(state)?.failure : (refusedFlags(state) ?? lastJob(state)?.failure);
  return [
    exists
      ? { on, type: 'Available', status: 'True', reason: 'AsExpected', message: 'Pruner CronJob has been created' }
      : { on, type: 'Available', status: 'False', reason: 'Error', message: 'Pruner CronJob does not exist' },
    failure === undefined
      ? { on, type: 'Failed', status: 'False', reason: 'Complete', message: 'Pruner completed successfully' }
      : { on, type: 'Failed', status: 'True', ...failure },
    suspended
      ? { on, type: 'Scheduled', status: 'False', reason: 'Suspended', message: 'The pruner job has been suspended' }
      : { on, type: 'Scheduled', status: 'True', reason: 'Scheduled', message: 'The pruner job has been scheduled' },
    degraded(prunerError, failure?.message),
  ];
}

/** The failure of a job whose `oc` rejects its flags, with the message of the Job controller. */
function refusedFlags(state: ClusterState): FinishedJob['failure'] {
  if ((state.pruner?.spec?.keepTagRevisions ?? 0) >= 0) return undefined;
  state.assume('time that passes', 'until the pruner has run', 'its job fails: oc rejects negative keepTagRevisions');
  return { reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' };
}

function degraded(error: string | undefined, failure: string | undefined): Condition {
  const on = 'ImagePruner/cluster';
  if (error !== undefined) {
    return { on, type: 'Degraded', status: 'True', reason: 'SyncError', message: `Error: ${error}` };
  }
  return failure === undefined
    ? { on, type: 'Degraded', status: 'False', reason: 'AsExpected', message: '' }
    : { on, type: 'Degraded', status: 'True', reason: 'JobFailed', message: failure };
}
