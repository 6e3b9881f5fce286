import { valueAt, type FieldPath } from '../../core/field-path';
import { operatorSource } from '../../core/source';
import { unavailableFor } from '../sync/registry-degradation';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './base/change';
import { CONFIG, CRON_JOB, DEPLOYMENT, DISRUPTION_BUDGET } from '../objects';
import type { Subject } from '../effects/subject';
import { isManaged, objectAfter } from './base/object-after';
import { asText } from '../../core/formats/json-text';
import { isSameData } from '../../core/data/same-data';

/** Settings that protect the pods of the registry and of the pruner, such as disruption budget and deadlines. */
export function* guardsChanged({ before, after }: Transition): Iterable<Change> {
  if (!isManaged(before) || !isManaged(after)) return;
  const upgraded = before.state.release !== after.state.release;
  const scaled = before.spec.replicas !== after.spec.replicas;
  for (const { subject, what, source, valueIn, countsPods } of GUARDS) {
    const [old, now] = [valueIn(before), valueIn(after)];
    if (old === undefined || now === undefined || isSameData(old, now)) continue;
    const why =
      upgraded && !(scaled && countsPods)
        ? `the Operator of ${after.state.release} sets another value`
        : 'it depends on spec.replicas';
    yield { level: 'change', subject, what, why, old: inWords(old), new: inWords(now), source };
  }
}

interface Guard extends Pick<Change, 'subject' | 'what' | 'source'> {
  /** Null if the object has no such field, undefined if there is no object. */
  readonly valueIn: (prediction: Prediction) => unknown;
  /** Whether it is a number of pods, of those that the Config asks for. @default false */
  readonly countsPods?: boolean;
}

const GUARDS: readonly Guard[] = [
  {
    subject: DISRUPTION_BUDGET,
    what: 'minAvailable changes: so many pods must keep running while nodes are drained',
    source: operatorSource('pkg/resource/poddisruptionbudget.go', 'expected'),
    valueIn: field(DISRUPTION_BUDGET, ['spec', 'minAvailable']),
    countsPods: true,
  },
  {
    subject: DISRUPTION_BUDGET,
    what: 'unhealthyPodEvictionPolicy changes: it decides whether a node drain evicts pods that are not ready',
    source: operatorSource('pkg/resource/poddisruptionbudget.go', 'expected'),
    valueIn: field(DISRUPTION_BUDGET, ['spec', 'unhealthyPodEvictionPolicy']),
  },
  {
    subject: DEPLOYMENT,
    what: 'progressDeadlineSeconds changes: after this time a stuck rollout is reported',
    source: operatorSource('pkg/resource/deployment.go', 'expected'),
    valueIn: field(DEPLOYMENT, ['spec', 'progressDeadlineSeconds']),
  },
  {
    subject: CONFIG,
    what: 'the time changes after which the Operator reports an unavailable registry as Degraded',
    source: operatorSource('pkg/operator/status.go', 'syncStatus'),
    valueIn: ({ state }) => unavailableFor(state.release),
  },
  {
    subject: CRON_JOB,
    what: 'the security context of the pruner pods changes',
    source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
    valueIn: field(CRON_JOB, ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'annotations']),
  },
];

function field(subject: Subject, path: FieldPath): Guard['valueIn'] {
  return (prediction) => {
    const found = objectAfter(prediction, subject);
    return found && (valueAt(found, path) ?? null);
  };
}

function inWords(value: unknown): string {
  return value === null ? 'not set' : asText(value).replaceAll('"', '');
}
