import { fieldOf } from '../../../core/record';
import { timesAnHour } from '../../../core/formats/cron';
import { operatorSource } from '../../../core/source';
import { dumpedConfig, dumpedPruner, dumpOf, READY, type ConditionRow } from '../../examples/dump-yaml';
import type { Cause } from '../../engine/cause';
import { timeOf } from '../../evidence/condition';
import { statementOf } from '../../evidence/statements-of';
import { inRegistry } from '../../forms/steps';

export const irc915: Cause = {
  id: 'IRC915',
  title: 'Pruner never ran, although its time came',
  why: 'The CronJob exists for longer than its schedule needs to come round, is not suspended, and has never made a job: the CronJob controller does not run, or a quota forbids jobs.',
  decides: 'The field status.lastScheduleTime of CronJob image-pruner, and its events.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected schedule'),
  messages: ['image-pruner has never been scheduled'],
  rule: 'IR315',
  examples: {
    shows: () => dumpOf(dumpedConfig(READY), dumpedPruner(FAILED), cronJob('2026-01-01T00:00:00Z'), now),
    alike: () => dumpOf(dumpedConfig(READY), dumpedPruner(FAILED), cronJob('2026-01-09T23:00:00Z'), now),
  },
  *find({ object, now: collected }) {
    const job = object('CronJob', 'image-pruner');
    const created = timeOf(fieldOf(job?.manifest.metadata, 'creationTimestamp'));
    const spec = job?.manifest['spec'];
    if (job === undefined || created === undefined || collected === undefined) return;
    if (fieldOf(spec, 'suspend') === true || fieldOf(job.manifest['status'], 'lastScheduleTime') !== undefined) return;
    if (!isDaily(String(fieldOf(spec, 'schedule'))) || collected - created < TWO_DAYS) return;
    yield {
      certainty: 'likely',
      what: 'The pruner has not run once since it was created, although its time came.',
      object: 'CronJob/image-pruner',
      field: 'status.lastScheduleTime',
      evidence: [
        statementOf(job, ['metadata', 'creationTimestamp'], 'created days ago, never scheduled', {
          source: 'object',
          areas: ['pruner'],
        }),
      ],
      fix: [
        inRegistry('See its events:', 'describe cronjob/image-pruner'),
        inRegistry('Run it at once:', 'create job --from=cronjob/image-pruner image-pruner-now'),
      ],
    };
  },
};

const TWO_DAYS = 2 * 86_400_000;

/** Whether the time of a schedule comes every day. */
function isDaily(schedule: string): boolean {
  return (
    timesAnHour(schedule) !== undefined &&
    (/^(?:\S+ ){2}\* \* \*$/.test(schedule) || /^@(?:hourly|daily|midnight)$/.test(schedule))
  );
}

const FAILED: readonly ConditionRow[] = [['Available', 'False', 'Error', 'no job of the pruner was found']];

function cronJob(creationTimestamp: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'image-pruner', namespace: 'openshift-image-registry', creationTimestamp },
    spec: { schedule: '0 0 * * *', suspend: false },
    status: {},
  };
}

const now = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', creationTimestamp: '2026-01-10T00:00:00Z' } };
