import type { Manifest } from '../../../src/core/manifest';
import { config, facts, NS, object, predict, pruner } from '../clusters';
import { assumptionLines, conditionLines } from '../lines';

const EMPTY_DIR = config({ storage: { emptyDir: {} } });
const cronJob = object('batch/v1', 'CronJob', 'image-pruner', {}, NS);
const job = (day: number, conditions: readonly object[], namespace = NS): Manifest => ({
  ...object('batch/v1', 'Job', `job-${day}`, { status: { conditions } }),
  metadata: { name: `job-${day}`, namespace, creationTimestamp: `2026-01-0${day}T00:00:00Z` } as Manifest['metadata'],
});
const FAILED = { type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'no more tries' };
const DONE = { type: 'Complete', status: 'True' };

const conditions = (spec: object, ...more: readonly Manifest[]) =>
  conditionLines(predict([...facts('None'), EMPTY_DIR, pruner(spec as never), ...more]), 'ImagePruner/cluster');

test.each([
  [
    'that runs',
    {},
    [],
    [
      'Available=True AsExpected: Pruner CronJob has been created',
      'Failed=False Complete: Pruner completed successfully',
      'Scheduled=True Scheduled: The pruner job has been scheduled',
      'Degraded=False AsExpected: ',
    ],
  ],
  [
    'that is suspended',
    { suspend: true },
    [],
    [
      'Available=True AsExpected: Pruner CronJob has been created',
      'Failed=False Complete: Pruner completed successfully',
      'Scheduled=False Suspended: The pruner job has been suspended',
      'Degraded=False AsExpected: ',
    ],
  ],
  [
    'that cannot be applied',
    { schedule: 'x' },
    [],
    [
      'Available=False Error: Pruner CronJob does not exist',
      'Failed=False Complete: Pruner completed successfully',
      'Scheduled=True Scheduled: The pruner job has been scheduled',
      `Degraded=True SyncError: Error: unable to apply objects: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "x": expected exactly 5 fields, found 1: [x]`,
    ],
  ],
  [
    'that cannot be applied any more',
    { schedule: 'x' },
    [cronJob],
    [
      'Available=True AsExpected: Pruner CronJob has been created',
      'Failed=False Complete: Pruner completed successfully',
      'Scheduled=True Scheduled: The pruner job has been scheduled',
      `Degraded=True SyncError: Error: unable to apply objects: failed to update object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "x": expected exactly 5 fields, found 1: [x]`,
    ],
  ],
  [
    'whose flags are refused',
    { keepTagRevisions: -1 },
    [],
    [
      'Available=True AsExpected: Pruner CronJob has been created',
      'Failed=True BackoffLimitExceeded: Job has reached the specified backoff limit',
      'Scheduled=True Scheduled: The pruner job has been scheduled',
      'Degraded=True JobFailed: Job has reached the specified backoff limit',
    ],
  ],
  [
    'whose flags are refused, suspended',
    { keepTagRevisions: -1, suspend: true },
    [job(1, [FAILED])],
    [
      'Available=True AsExpected: Pruner CronJob has been created',
      'Failed=True BackoffLimitExceeded: no more tries',
      'Scheduled=False Suspended: The pruner job has been suspended',
      'Degraded=True JobFailed: no more tries',
    ],
  ],
])('a pruner %s', (_, spec, more, expected) => {
  expect(conditions(spec, ...more)).toEqual(expected);
});

test.each([
  ['that failed', [job(1, [FAILED])], 'True'],
  ['that failed and gives no reason', [job(1, [{ type: 'Failed', status: 'True' }])], 'True'],
  ['that failed before another succeeded', [job(1, [FAILED]), job(2, [DONE])], 'False'],
  ['that succeeded before another failed', [job(2, [FAILED]), job(1, [DONE])], 'True'],
  ['that failed before others run', [job(1, [FAILED]), job(2, []), job(3, [])], 'True'],
  ['of another namespace', [job(1, [FAILED], 'shop')], 'False'],
])('a job %s', (_, jobs, failed) => {
  expect(conditions({}, ...jobs)[1]).toMatch(new RegExp(`^Failed=${failed} `));
});

test('a job is told with its own reason and message, or none', () => {
  expect(conditions({}, job(1, [FAILED]))[1]).toBe('Failed=True BackoffLimitExceeded: no more tries');
  expect(conditions({}, job(1, [{ type: 'Failed' }]))[1]).toBe('Failed=True : ');
});

test('time has to pass before a job fails', () => {
  const prediction = predict([...facts('None'), EMPTY_DIR, pruner({ keepTagRevisions: -1 })]);
  expect(assumptionLines(prediction)).toEqual([
    'pods of the registry = run: no Node is in the input',
    'time that passes = until the pruner has run: its job fails: oc rejects negative keepTagRevisions',
  ]);
});
