import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import { asText } from '../../core/formats/json-text';
import { isSameData } from '../../core/data/same-data';
import { resourcesByValue } from '../container/resources-by-value';
import type { Change, Transition } from './base/change';
import { CRON_JOB } from '../objects';
import { objectAfter } from './base/object-after';

const POD = ['spec', 'jobTemplate', 'spec', 'template', 'spec'];

/** Where the pods of the pruner run, with which settings, and how many are kept. */
export function* prunerPodsChanged({ before, after }: Transition): Iterable<Change> {
  const [old, now] = [objectAfter(before, CRON_JOB), objectAfter(after, CRON_JOB)];
  if (old === undefined || now === undefined) return;
  const changed = PARTS.filter(
    ({ valueIn }) => !isSameData(resourcesByValue(valueIn(old)), resourcesByValue(valueIn(now))),
  );
  if (changed.length === 0) return;
  const inWords = (cronJob: Manifest): string =>
    changed.map(({ field, valueIn }) => `${field} ${asText(valueIn(cronJob)) || 'not set'}`).join(', ');
  yield {
    level: 'change',
    subject: CRON_JOB,
    what: 'the next pods of the pruner run with other settings',
    why: `${changed.map(({ field }) => `spec.${field}`).join(', ')} of ImagePruner/cluster changed`,
    old: inWords(old),
    new: inWords(now),
    source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  };
}

interface Part {
  readonly field: string;
  readonly valueIn: (cronJob: Manifest) => unknown;
}

const PARTS: readonly Part[] = [
  at('nodeSelector', [...POD, 'nodeSelector']),
  at('tolerations', [...POD, 'tolerations']),
  at('affinity', [...POD, 'affinity']),
  at('resources', [...POD, 'containers', 0, 'resources']),
  { field: 'logLevel', valueIn: verbosity },
  at('successfulJobsHistoryLimit', ['spec', 'successfulJobsHistoryLimit']),
  at('failedJobsHistoryLimit', ['spec', 'failedJobsHistoryLimit']),
];

function at(field: string, path: FieldPath): Part {
  return { field, valueIn: (cronJob) => valueAt(cronJob, path) };
}

/** The verbosity of oc. */
function verbosity(cronJob: Manifest): number {
  const flag = listAt(cronJob, [...POD, 'containers', 0, 'args']).find((each) => String(each).startsWith(LOG_LEVEL));
  return Number(String(flag).slice(LOG_LEVEL.length));
}

const LOG_LEVEL = '--loglevel=';
