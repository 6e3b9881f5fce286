import { valueAt, type FieldPath } from '../../core/field-path';
import { operatorSource } from '../../core/source';
import { unavailableFor } from '../sync/registry-degradation';
import type { Prediction } from '../prediction';
import { DEPLOYMENT, type Change, type Transition } from './change';
import { isManaged, objectAfter } from './object-after';
import { asText, same } from '../go/same';

const NS = 'openshift-image-registry';

/** What guards the pods of the registry and of the pruner. */
export function* guardsChanged({ before, after }: Transition): Iterable<Change> {
  if (!isManaged(before) || !isManaged(after)) return;
  for (const { object, what, source, valueIn } of GUARDS) {
    const [old, now] = [valueIn(before), valueIn(after)];
    if (old === undefined || now === undefined || same(old, now)) continue;
    const upgraded = before.state.release !== after.state.release;
    const why = upgraded ? `the Operator of ${after.state.release} does so` : 'it follows spec.replicas';
    yield { level: 'change', object, what, why, old: inWords(old), new: inWords(now), source };
  }
}

interface Guard extends Pick<Change, 'object' | 'what' | 'source'> {
  /** Null where the object has no such field, undefined where there is no object. */
  readonly valueIn: (prediction: Prediction) => unknown;
}

const BUDGET = `PodDisruptionBudget/${NS}/image-registry`;
const CRON_JOB = `CronJob/${NS}/image-pruner`;
const GUARDS: readonly Guard[] = [
  {
    object: BUDGET,
    what: 'another number of pods has to stay while nodes are drained',
    source: operatorSource('pkg/resource/poddisruptionbudget.go', 'expected'),
    valueIn: field(BUDGET, ['spec', 'minAvailable']),
  },
  {
    object: BUDGET,
    what: 'pods that are not ready hold up the drain of a node in another way',
    source: operatorSource('pkg/resource/poddisruptionbudget.go', 'expected'),
    valueIn: field(BUDGET, ['spec', 'unhealthyPodEvictionPolicy']),
  },
  {
    object: DEPLOYMENT,
    what: 'a rollout that does not get on is reported after another time, in seconds',
    source: operatorSource('pkg/resource/deployment.go', 'expected'),
    valueIn: field(DEPLOYMENT, ['spec', 'progressDeadlineSeconds']),
  },
  {
    object: 'Config/cluster',
    what: 'a registry that is not available is reported as Degraded after another time',
    source: operatorSource('pkg/operator/status.go', 'syncStatus'),
    valueIn: ({ state }) => unavailableFor(state.release),
  },
  {
    object: CRON_JOB,
    what: 'the pods of the pruner ask for their security context in another way',
    source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
    valueIn: field(CRON_JOB, ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'annotations']),
  },
];

function field(object: string, path: FieldPath): Guard['valueIn'] {
  return (prediction) => {
    const found = objectAfter(prediction, object);
    return found && (valueAt(found, path) ?? null);
  };
}

function inWords(value: unknown): string {
  return value === null ? 'not set' : asText(value).replaceAll('"', '');
}
