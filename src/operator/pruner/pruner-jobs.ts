import { itemsOf } from '../../core/record';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ClusterState } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';

export interface FinishedJob {
  /** Undefined if the job succeeded. */
  readonly failure?: { readonly reason: string; readonly message: string };
}

/**
 * The newest job with any condition counts as finished. Any job of the namespace counts, because the Operator loses the
 * labels that it should select by.
 */
export function lastJob(state: ClusterState): FinishedJob | undefined {
  return state
    .objects('batch', 'Job')
    .filter(({ metadata }) => metadata.namespace === REGISTRY_NAMESPACE)
    .sort((a, b) => (createdAt(a) < createdAt(b) ? 1 : -1))
    .map(finished)
    .find((job) => job !== undefined);
}

function createdAt({ metadata }: Manifest): string {
  return textMap(metadata).creationTimestamp ?? '';
}

function finished(job: Manifest): FinishedJob | undefined {
  const listed = valueAt(job, ['status', 'conditions']);
  const conditions = itemsOf(listed).map((each) => textMap(each));
  const failed = conditions.find(({ type }) => type === 'Failed');
  if (failed !== undefined) return { failure: { reason: failed.reason ?? '', message: failed.message ?? '' } };
  return conditions.length === 0 ? undefined : {};
}
