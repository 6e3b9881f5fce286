import { type ConditionRow, READY, dumpOf, dumpedConfig, dumpedOperator, dumpedPruner } from './dump-yaml';
import { dumpedPod } from './dumped-pods';

/** An ImagePruner whose last job failed, and the log of its pod. */
export function failedPruner(message: string, reason = 'Error', spec: object = {}): string {
  return dumpOf(
    dumpedPruner(JOB_FAILED, spec),
    dumpedConfig(READY),
    dumpedOperator([
      ['Available', 'True', 'Ready', 'Available: The registry is ready'],
      ['Progressing', 'False', 'Ready', 'Progressing: The registry is ready'],
      ['Degraded', 'True', 'ImagePrunerJobFailed', 'ImagePrunerDegraded: Job has reached the specified backoff limit'],
    ]),
    dumpedPod('image-pruner-29001440-x7k2p', {
      phase: 'Failed',
      containerStatuses: [
        {
          name: 'image-pruner',
          ready: false,
          restartCount: 0,
          image: 'x',
          imageID: '',
          state: { terminated: { exitCode: 1, reason, message } },
        },
      ],
    }),
  );
}

export const JOB_FAILED: readonly ConditionRow[] = [
  ['Available', 'True', 'AsExpected', 'Pruner CronJob has been created'],
  ['Failed', 'True', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit'],
  ['Scheduled', 'True', 'Scheduled', 'The pruner job has been scheduled'],
  ['Degraded', 'True', 'JobFailed', 'Job has reached the specified backoff limit'],
];

/** An ImagePruner whose CronJob the API server rejects. */
export function refusedCronJob(message: string, spec: object = {}): string {
  const whole = `unable to apply objects: failed to create object *v1.CronJob, Namespace=openshift-image-registry, Name=image-pruner: ${message}`;
  return dumpOf(
    dumpedConfig(READY),
    dumpedPruner(
      [
        ['Available', 'False', 'Error', 'Pruner CronJob does not exist'],
        ['Failed', 'False', 'Complete', 'Pruner completed successfully'],
        ['Degraded', 'True', 'SyncError', `Error: ${whole}`],
      ],
      spec,
    ),
  );
}
