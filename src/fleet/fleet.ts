import { orNone } from '../constructs/base/chart-props';
import { propShapeErrors, throwIfAnyAt } from '../constructs/base/throw-errors';
import type { FleetCluster } from './fleet-cluster';
import { fleetClusters } from './fleet-clusters';
import type { FleetProps } from './fleet-props';
import type { FleetReport } from './fleet-report';
import { synthFleet } from './synth-fleet';

/**
 * Many clusters in one process: a folder each, from an inventory in YAML or CSV. Each is rendered by a separate app that is
 * then discarded, so the cost per cluster does not grow with their number.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 * @example
 * const fleet = new Fleet({ inventory: 'clusters.yaml', outdir: 'clusters' });
 * const report = fleet.synth();
 */
export class Fleet {
  /** The clusters, in the order of the inventory. */
  public readonly clusters: FleetCluster[];

  /**
   * Reads and validates the whole inventory, and throws one error that lists everything that is wrong with it.
   *
   * @param props what is made, and where
   */
  public constructor(private readonly props: FleetProps) {
    throwIfAnyAt('Fleet', propShapeErrors(orNone(props), 'FleetProps'));
    this.clusters = [...fleetClusters(props)];
  }

  /**
   * Writes every cluster that has no error. The folders of the others stay as they are. Throws, and writes nothing, if
   * a file that the fleet did not write is at an output path.
   *
   * @returns what was written, failed and is absent
   */
  public synth(): FleetReport {
    return synthFleet(this.props, this.clusters);
  }
}
