import { fieldOf, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { conditionsOf, conditionText, textOrEmpty, timeOf } from './condition';
import { isNew, type Reported } from './operator-conditions';
import { nameOf, statementOf } from './statements-of';
import type { Statement } from './statement';

/** What a pod of the namespace belongs to, by its name. */
export function areaOfPod(name: string): Area {
  if (/^image-registry-/.test(name)) return 'rollout';
  if (/^node-ca/.test(name)) return 'node-ca';
  if (/^image-pruner/.test(name)) return 'pruner';
  return /^cluster-image-registry-operator/.test(name) ? 'operator' : 'other';
}

/**
 * Why a pod does not run, as its status says it.
 *
 * @param isReplaced whether its controller has started another pod since it failed: the failed pod stays until somebody deletes it
 */
export function reportedPod(pod: SourceObject, now: number | undefined, isReplaced: boolean): Reported {
  const { metadata } = pod.manifest;
  const status = pod.manifest['status'];
  const phase = textOrEmpty(fieldOf(status, 'phase'));
  const isRegistry = metadata.labels?.['docker-registry'] === 'default';
  const areas: Area[] = [isRegistry ? 'rollout' : areaOfPod(textOrEmpty(metadata.name))];
  const isGoing = fieldOf(metadata, 'deletionTimestamp') !== undefined;
  const isDone = phase === 'Succeeded' || isGoing;
  const containers = CONTAINERS.flatMap((list) => containersIn(pod, list, areas));
  const isReady = itemsOf(fieldOf(status, 'containerStatuses')).every((each) => fieldOf(each, 'ready') === true);
  const isBad = !isDone && (phase !== 'Running' || !isReady) && phase !== '';
  // A job that failed is reported by the job.
  const isSymptom = isBad && !isReplaced && !(areas[0] === 'pruner' && phase === 'Failed') && areas[0] !== 'other';
  const conditions = isDone ? [] : badConditions(pod, areas);
  return {
    statements: [...conditions, ...(isDone ? [] : ended(pod, areas, isReplaced)), ...(isGoing ? [] : containers)],
    symptoms: isSymptom
      ? [
          {
            object: nameOf(pod),
            sign: phase === 'Running' ? 'not ready' : phase,
            areas,
            isRecent: conditions.length === 0 && isNew(timeOf(fieldOf(metadata, 'creationTimestamp')), now),
          },
        ]
      : [],
  };
}

/** The lists of containers in the status of a pod, in the order in which they start. */
export const CONTAINERS = ['initContainerStatuses', 'containerStatuses'] as const;

/** Why the kubelet ended the whole pod, such as an eviction. */
function ended(pod: SourceObject, areas: readonly Area[], isReplaced: boolean): Statement[] {
  const status = pod.manifest['status'];
  const [phase, reason, message] = ['phase', 'reason', 'message'].map((field) => textOrEmpty(fieldOf(status, field)));
  if (phase !== 'Failed' || reason === '') return [];
  const text = `the pod failed: ${reason ?? ''}: ${message ?? ''}`;
  return [statementOf(pod, ['status', 'reason'], text, { source: 'pod', areas, isStale: isReplaced })];
}

function badConditions(pod: SourceObject, areas: readonly Area[]): Statement[] {
  return conditionsOf(pod)
    .filter(({ type, status, message }) => type === 'PodScheduled' && status === 'False' && message !== '')
    .map((condition) =>
      statementOf(pod, ['status', 'conditions', condition.index], conditionText(condition), { source: 'pod', areas }),
    );
}

function containersIn(pod: SourceObject, list: (typeof CONTAINERS)[number], areas: readonly Area[]): Statement[] {
  return itemsOf(fieldOf(pod.manifest['status'], list)).flatMap((container, index) => {
    const name = textOrEmpty(fieldOf(container, 'name'));
    const isReady = fieldOf(container, 'ready') === true;
    return STATES.flatMap(([state, kind]) => {
      const found = fieldOf(fieldOf(container, state), kind);
      if (found === undefined || (isReady && state === 'lastState' && fieldOf(found, 'reason') === 'Completed'))
        return [];
      const [reason, message] = [fieldOf(found, 'reason'), fieldOf(found, 'message')].map(textOrEmpty);
      const code = fieldOf(found, 'exitCode');
      if (code === 0 && kind === 'terminated') return [];
      const exit = typeof code === 'number' ? ` (exit code ${code})` : '';
      const text = `container ${name} ${kind}: ${reason ?? ''}${exit}${message === '' ? '' : `: ${message ?? ''}`}`;
      const path = ['status', list, index, state, kind];
      return [statementOf(pod, path, text, { source: 'container', areas, isStale: isReady })];
    });
  });
}

const STATES = [
  ['state', 'waiting'],
  ['state', 'terminated'],
  ['lastState', 'terminated'],
] as const;
