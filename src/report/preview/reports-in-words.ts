import type { Condition } from '../../operator/effects/condition';
import type { Preview } from '../../operator/preview';
import { hasBadStatus } from './down';

/** What the ClusterOperator reports if it is bad: what `oc get clusteroperators` shows. */
export function reportsInWords({ conditions }: Pick<Preview, 'conditions'>): string[] {
  const bad = conditions.filter(
    (condition) => condition.on === 'ClusterOperator/image-registry' && hasBadStatus(condition),
  );
  const atOnce = bad.filter(({ after }) => after === undefined);
  const words = [
    ...(atOnce.length === 0 ? [] : [statuses(atOnce)]),
    ...[...new Set(bad.flatMap(({ after = [] }) => after))].map(
      (time) =>
        `after ${time} ${atOnce.length === 0 ? '' : 'also '}${statuses(bad.filter(({ after }) => after === time))}`,
    ),
  ];
  return bad.length === 0 ? [] : [`ClusterOperator/image-registry ${words.join('; ')}`];
}

function statuses(conditions: readonly Condition[]): string {
  return conditions.map(({ type, status }) => `${type}=${status}`).join(', ');
}
