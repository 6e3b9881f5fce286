import type { RegistryChart } from '../constructs/chart/registry-chart';
import type { FleetCluster } from './fleet-cluster';

/** Fills the chart of one cluster of a fleet. */
export interface IFleetBuilder {
  /**
   * Called once for each cluster. An error that it throws is reported for that cluster, and its folder stays as it is.
   * In Go do not panic, which ends the program: call `cluster.fail()` and return.
   *
   * @param chart the cluster's chart, which knows its platform and release
   * @param cluster what the inventory says; `cluster.addRegistry(chart)` makes what its overrides ask for
   */
  fill(chart: RegistryChart, cluster: FleetCluster): void;
}
