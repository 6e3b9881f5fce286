import type { ClusterWarning } from '../constructs/chart/cluster-app';
import type { LevelOf } from './configured-warnings';
import type { FleetCluster } from './fleet-cluster';
import type { FleetWarning } from './fleet-report';
import { groupBy } from '../core/data/group-by';

/** What is unwise about one cluster, each rule once, without the rules that are off for it. */
export function clusterWarnings(
  { name, line }: FleetCluster,
  warnings: readonly ClusterWarning[],
  levelOf: LevelOf,
): FleetWarning[] {
  const shown = warnings.filter(({ rule }) => levelOf(name, rule) !== 'off');
  const byRule = groupBy(shown, ({ rule }) => rule);
  return [...byRule].map(([rule, of]) => ({ cluster: name, line, rule, messages: of.map(({ message }) => message) }));
}
