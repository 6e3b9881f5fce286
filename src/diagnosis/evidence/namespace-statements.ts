import { REGISTRY_NAMESPACE } from '../../core/names';
import { fieldOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { conditionsOf, conditionText, timeOf } from './condition';
import { isNew, type Reported } from './operator-conditions';
import { nameOf, statementOf } from './statements-of';

/** That the namespace of the registry is going, and what keeps it. The Operator reports only what it cannot create in it. */
export function goingNamespace(namespace: SourceObject, now: number | undefined): Reported {
  const { metadata, status } = namespace.manifest;
  const since = fieldOf(metadata, 'deletionTimestamp');
  const isGoing = since !== undefined || fieldOf(status, 'phase') === 'Terminating';
  if (metadata.name !== REGISTRY_NAMESPACE || !isGoing) return { statements: [], symptoms: [] };
  const details = { source: 'object', areas: ['sync', 'rollout'] } as const;
  const path = since === undefined ? ['status', 'phase'] : ['metadata', 'deletionTimestamp'];
  return {
    statements: [
      statementOf(namespace, path, 'the namespace is being deleted', details),
      ...conditionsOf(namespace)
        .filter(({ status: is }) => is === 'True')
        .map((each) => statementOf(namespace, ['status', 'conditions', each.index], conditionText(each), details)),
    ],
    symptoms: [
      {
        object: nameOf(namespace),
        sign: 'is being deleted',
        areas: details.areas,
        isRecent: isNew(timeOf(since), now),
      },
    ],
  };
}
