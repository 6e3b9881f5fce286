import { REGISTRY_NAMESPACE } from '../core/names';
import type { ClusterState } from './cluster-state';
import type { Condition } from './condition';
import type { OtherSyncs } from './other-controllers';

/** Source: pkg/operator/imagepruner.go. No job is looked at: they count as complete, as where none has run yet. */
export function prunerConditions({ prunerError }: OtherSyncs, state: ClusterState): Condition[] {
  const on = 'ImagePruner/cluster';
  const exists =
    prunerError === undefined || state.object('batch', 'CronJob', 'image-pruner', REGISTRY_NAMESPACE) !== undefined;
  const suspended = state.pruner?.spec?.suspend === true;
  return [
    exists
      ? { on, type: 'Available', status: 'True', reason: 'AsExpected', message: 'Pruner CronJob has been created' }
      : { on, type: 'Available', status: 'False', reason: 'Error', message: 'Pruner CronJob does not exist' },
    { on, type: 'Failed', status: 'False', reason: 'Complete', message: 'Pruner completed successfully' },
    suspended
      ? { on, type: 'Scheduled', status: 'False', reason: 'Suspended', message: 'The pruner job has been suspended' }
      : { on, type: 'Scheduled', status: 'True', reason: 'Scheduled', message: 'Pruner cron job is scheduled' },
    prunerError === undefined
      ? { on, type: 'Degraded', status: 'False', reason: 'AsExpected', message: '' }
      : { on, type: 'Degraded', status: 'True', reason: 'SyncError', message: `Error: ${prunerError}` },
  ];
}
