import { fieldOf, isRecord, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { conditionsOf, conditionText, textOrEmpty } from './condition';
import { isNew, type Reported } from './operator-conditions';
import { isOfKind } from './kinds';
import { areaOfPod } from './pod-statements';
import { nameOf, statementOf } from './statements-of';

/** What the status of a Deployment, ReplicaSet, Job, claim or Route of the namespace says. */
export function reportedWorkload(object: SourceObject, now: number | undefined, isInUse: boolean): Reported {
  const { manifest } = object;
  if (isOfKind(manifest, 'Route')) return routeStatements(object);
  if (isOfKind(manifest, 'PersistentVolumeClaim')) return claimStatements(object, isInUse);
  const areas: Area[] = isOfKind(manifest, 'Job') ? ['pruner'] : [areaOfPod(`${textOrEmpty(manifest.metadata.name)}-`)];
  const bad = conditionsOf(object).filter(({ type, status, reason }) => {
    if (type === 'ReplicaFailure' || type === 'Failed') return status === 'True';
    if (type === 'Available') return status === 'False';
    return type === 'Progressing' && reason === 'ProgressDeadlineExceeded';
  });
  const down = bad.find(({ type }) => type === 'Available');
  const isOff = isOfKind(manifest, 'Deployment') && fieldOf(manifest['spec'], 'replicas') === 0;
  const details = { source: 'workload', areas } as const;
  return {
    statements: [
      ...bad.map((condition) =>
        statementOf(object, ['status', 'conditions', condition.index], conditionText(condition), details),
      ),
      ...(isOff ? [statementOf(object, ['spec', 'replicas'], 'spec.replicas is 0: no pod runs', details)] : []),
    ],
    // The Operator reports its other Deployments in the Config. Nobody else reports the Operator.
    symptoms:
      areas[0] === 'operator' && (isOff || down !== undefined)
        ? [{ object: nameOf(object), sign: 'not available', areas, isRecent: !isOff && isNew(down?.since, now) }]
        : [],
  };
}

function claimStatements(claim: SourceObject, isInUse: boolean): Reported {
  const areas: Area[] = ['rollout'];
  const status = claim.manifest['status'];
  const phase = textOrEmpty(fieldOf(status, 'phase'));
  const isGoing = fieldOf(claim.manifest.metadata, 'deletionTimestamp') !== undefined;
  const details = { source: 'object', areas, isStale: !isInUse } as const;
  const conditions = conditionsOf(claim).map((condition) =>
    statementOf(claim, ['status', 'conditions', condition.index], conditionText(condition), details),
  );
  return {
    statements: [
      ...(phase === '' || phase === 'Bound'
        ? []
        : [statementOf(claim, ['status', 'phase'], `the claim is ${phase}`, details)]),
      ...(isGoing
        ? [statementOf(claim, ['metadata', 'deletionTimestamp'], 'the claim is being deleted', details)]
        : []),
      ...conditions,
    ],
    symptoms: [],
  };
}

function routeStatements(route: SourceObject): Reported {
  const ingress = itemsOf(fieldOf(route.manifest['status'], 'ingress'));
  const refused = ingress.flatMap((each, index) =>
    itemsOf(fieldOf(each, 'conditions')).flatMap((condition, at) =>
      isRecord(condition) && condition['type'] === 'Admitted' && condition['status'] === 'False'
        ? [{ condition, index, at }]
        : [],
    ),
  );
  return {
    statements: refused.map(({ condition, index, at }) =>
      statementOf(
        route,
        ['status', 'ingress', index, 'conditions', at],
        `not admitted: ${textOrEmpty(condition['reason'])}: ${textOrEmpty(condition['message'])}`,
        { source: 'workload', areas: ['routes'] },
      ),
    ),
    symptoms: refused
      .slice(0, 1)
      .map(() => ({ object: nameOf(route), sign: 'not admitted', areas: ['routes'], isRecent: false })),
  };
}
