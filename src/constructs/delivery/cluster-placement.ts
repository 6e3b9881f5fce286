import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsSubdomain } from '../../core/formats/dns-name';
import type { ClusterChoice } from '../../delivery/acm/cluster-choice';
import type { ClusterSelection } from './cluster-placement-props';
import { missingPropErrors } from '../base/prop-errors';
import { labelErrors, nameErrors } from '../base/name-errors';
import { throwIfAnyAt, propShapeErrors } from '../base/throw-errors';
import { withoutUndefined } from '../../core/data/without-undefined';

/**
 * The managed clusters that a hub delivers to: `placements.cluster.open-cluster-management.io`. The namespace needs a
 * ManagedClusterSetBinding, without which no cluster is selected.
 *
 * @see https://github.com/open-cluster-management-io/api/blob/main/cluster/v1beta1/types_placement.go
 */
export class ClusterPlacement {
  /**
   * A Placement that is in the namespace already.
   *
   * @param name its name
   * @example
   * ClusterPlacement.existing('production');
   */
  public static existing(name: string): ClusterPlacement {
    throwIfAnyAt('ClusterPlacement.existing', [
      ...missingPropErrors({ name }),
      ...nameErrors(['name'], name, checkDnsSubdomain),
    ]);
    return new ClusterPlacement({ existing: name });
  }

  /**
   * A Placement that is rendered together with what goes to its clusters, and has the same name.
   *
   * @param selection names, labels or sets of the clusters
   * @example
   * ClusterPlacement.select({ labels: { environment: 'prod' } });
   */
  public static select(selection: ClusterSelection = {}): ClusterPlacement {
    const place = 'ClusterPlacement.select';
    throwIfAnyAt(place, propShapeErrors(selection, 'ClusterSelection'));
    throwIfAnyAt(place, selectionErrors(selection));
    const { labels, clusterNames, clusterSets, keepUnreachable } = selection;
    return new ClusterPlacement({
      select: withoutUndefined({
        labels: labels && { ...labels },
        clusters: clusterNames && [...clusterNames],
        clusterSets: clusterSets && [...clusterSets],
        keepUnreachable,
      }),
    });
  }

  private constructor(
    /** @internal */
    public readonly _choice: ClusterChoice,
  ) {}
}

function selectionErrors({ labels, clusterNames = [], clusterSets = [] }: ClusterSelection): CompleteDiagnostic[] {
  return [
    ...labelErrors(labels),
    ...clusterNames.flatMap((name, index) => nameErrors(['clusterNames', index], name, checkDnsSubdomain)),
    ...clusterSets.flatMap((name, index) => nameErrors(['clusterSets', index], name, checkDnsSubdomain)),
  ];
}
