import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { neverRan } from '../../evidence/never-ran';
import { statementOf } from '../../evidence/statements-of';
import { inRegistry, pruneNow } from '../../forms/steps';

export const irc915: Cause = {
  id: 'IRC915',
  title: 'Pruner never ran, although a run was scheduled',
  why: 'The CronJob is not suspended and its scheduled time has passed, but it has never created a Job. The CronJob controller does not run, or a quota forbids Jobs.',
  decides: 'Whether CronJob image-pruner lacks status.lastScheduleTime, and its events.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected schedule'),
  messages: ['image-pruner has never been scheduled'],
  rule: 'IR315',
  *find({ object, now: collected }) {
    const job = object('CronJob', 'image-pruner');
    if (job === undefined || !neverRan(job, collected)) return;
    yield {
      certainty: 'likely',
      what: 'The pruner has never run, although a run was scheduled.',
      object: 'CronJob/image-pruner',
      field: 'status.lastScheduleTime',
      evidence: [
        statementOf(job, ['metadata', 'creationTimestamp'], 'created days ago, never scheduled', {
          source: 'object',
          areas: ['pruner'],
        }),
      ],
      fix: [
        inRegistry('See in the events of the CronJob why it creates no Job:', 'describe cronjob/image-pruner'),
        pruneNow('Run the pruner once by hand:'),
      ],
    };
  },
};
