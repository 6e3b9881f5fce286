import type { ClusterWarning } from '../constructs/chart/cluster-app';
import type { LevelOf } from './configured-warnings';
import type { FleetCluster } from './fleet-cluster';
import type { FleetWarning } from './fleet-report';

/** What is unwise about one cluster, each rule once, without the rules that are off for it. */
export function clusterWarnings(
  { name, line }: FleetCluster,
  warnings: readonly ClusterWarning[],
  levelOf: LevelOf,
): FleetWarning[] {
  const byRule = new Map<string, string[]>();
  for (const { rule, message } of warnings) {
    if (levelOf(name, rule) !== 'off') byRule.set(rule, [...(byRule.get(rule) ?? []), message]);
  }
  return [...byRule].map(([rule, messages]) => ({ cluster: name, line, rule, messages }));
}
