import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import { asText, same } from '../go/same';
import type { Change, Transition } from './change';
import { CRON_JOB } from '../objects';
import { objectAfter } from './object-after';

const POD = ['spec', 'jobTemplate', 'spec', 'template', 'spec'];

/** Where the pods of the pruner run, with which settings, and how many are kept. */
export function* prunerPodsChanged({ before, after }: Transition): Iterable<Change> {
  const [old, now] = [objectAfter(before, CRON_JOB), objectAfter(after, CRON_JOB)];
  if (old === undefined || now === undefined) return;
  const changed = PARTS.filter(({ path }) => !same(valueAt(old, path), valueAt(now, path)));
  if (changed.length === 0) return;
  const inWords = (cronJob: Manifest): string =>
    changed.map(({ field, path }) => `${field} ${asText(valueAt(cronJob, path)) || 'not set'}`).join(', ');
  yield {
    level: 'change',
    subject: CRON_JOB,
    what: 'the pruner pods change',
    why: `${changed.map(({ field }) => `spec.${field}`).join(', ')} changed`,
    old: inWords(old),
    new: inWords(now),
    source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  };
}

const PARTS = [
  { field: 'nodeSelector', path: [...POD, 'nodeSelector'] },
  { field: 'tolerations', path: [...POD, 'tolerations'] },
  { field: 'affinity', path: [...POD, 'affinity'] },
  { field: 'resources', path: [...POD, 'containers', 0, 'resources'] },
  { field: 'successfulJobsHistoryLimit', path: ['spec', 'successfulJobsHistoryLimit'] },
  { field: 'failedJobsHistoryLimit', path: ['spec', 'failedJobsHistoryLimit'] },
];
