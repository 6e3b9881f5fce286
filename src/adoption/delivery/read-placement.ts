import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord, itemsOf } from '../../core/record';
import type { ClusterChoice } from '../../delivery/acm/cluster-choice';
import { call, dataCode, textCode, type Code } from '../code/code';

interface ChosenClusters {
  readonly choice: ClusterChoice;
  readonly code: Code;
}

/**
 * The clusters of a delivery: those of the Placement that the delivery creates, or those of one that exists.
 *
 * @param given the name of the Placement
 * @param place the name and namespace that a delivery gives its own Placement
 */
export function readPlacement(
  given: string,
  place: { readonly name: string; readonly namespace: string },
  beside: readonly Manifest[],
): ChosenClusters {
  const placement = beside.find(
    ({ kind, metadata }) => kind === 'Placement' && metadata.name === given && metadata.namespace === place.namespace,
  );
  if (placement === undefined || given !== place.name)
    return { choice: { existing: given }, code: call('ClusterPlacement.existing', textCode(given)) };
  const selector = ['spec', 'predicates', 0, 'requiredClusterSelector', 'labelSelector'];
  const labels = valueAt(placement, [...selector, 'matchLabels']);
  const clusters = textsAt(valueAt(placement, [...selector, 'matchExpressions', 0, 'values']));
  const clusterSets = textsAt(valueAt(placement, ['spec', 'clusterSets']));
  const shared = {
    ...(isRecord(labels) ? { labels: labels as Readonly<Record<string, string>> } : {}),
    ...(clusterSets.length === 0 ? {} : { clusterSets }),
    ...(valueAt(placement, ['spec', 'tolerations']) === undefined ? { keepUnreachable: false } : {}),
  };
  const named = clusters.length === 0 ? {} : { clusterNames: clusters };
  const props = { ...named, ...shared };
  return {
    choice: { select: { ...(clusters.length === 0 ? {} : { clusters }), ...shared } },
    code: call('ClusterPlacement.select', ...(Object.keys(props).length === 0 ? [] : [dataCode(props)])),
  };
}

function textsAt(value: unknown): string[] {
  return itemsOf(value).filter((each) => typeof each === 'string');
}
