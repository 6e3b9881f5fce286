import type { Preview } from '../../operator/preview';
import { hasBadStatus } from './down';

/** What the ClusterOperator reports if it is bad: what `oc get clusteroperators` shows. */
export function reportsInWords({ conditions }: Pick<Preview, 'conditions'>): string[] {
  const bad = conditions.filter(
    (condition) => condition.on === 'ClusterOperator/image-registry' && hasBadStatus(condition),
  );
  const words = bad.map(
    ({ type, status, after }) => `${type}=${status}${after === undefined ? '' : ` after ${after}`}`,
  );
  return bad.length === 0 ? [] : [`ClusterOperator/image-registry ${words.join(', ')}`];
}
