import { countOf } from '../core/formats/count-of';
import { printable } from '../core/printable';
import { NEWEST_RELEASE } from '../core/release';
import type { FleetCluster } from '../fleet/fleet-cluster';
import type { FleetOutcome, FleetReport } from '../fleet/fleet-report';

/** What is known of a run of a fleet beside its report. */
interface FleetRunInfo {
  readonly clusters: readonly FleetCluster[];
  readonly out: string;
  readonly isDry: boolean;
}

/** A table of the clusters, what became of them, and of folders that are no longer needed. */
export function fleetSummary(report: FleetReport, { clusters, out, isDry }: FleetRunInfo): string {
  const { written, unchanged, failed, warnings, absent, outdated, deleted } = report;
  const total = written.length + unchanged.length + failed.length;
  const counts = [
    `${written.length} ${isDry ? 'to write' : 'written'}`,
    `${unchanged.length} unchanged`,
    `${failed.length} with errors`,
    countOf(warnings.flatMap(({ messages }) => messages).length, 'warning'),
  ];
  const outcome = (name: string): string => {
    if (!deleted.includes(name)) return 'stays, unless you add --delete-absent';
    return isDry ? 'would be deleted' : 'was deleted';
  };
  const removed = [
    ...absent.map((name) => `${printable(name)} is no longer in the inventory: its folder ${outcome(name)}.\n`),
    ...outdated.map(
      (file) => `${printable(file)} was written by an earlier run with another --delivery: it ${outcome(file)}.\n`,
    ),
  ];
  const dry = isDry ? 'Dry run: nothing was written.\n' : '';
  return `${table(report.outcomes, clusters, isDry)}${printable(out)}: ${countOf(total, 'cluster')}, ${counts.join(', ')}.\n${removed.join('')}${dry}`;
}

const HEAD = ['CLUSTER', 'PLATFORM', 'RELEASE', 'STORAGE', 'RESULT'];

/** Of a longer list, clusters that stay as they are are left out. */
const MOST_ROWS = 100;

function table(outcomes: readonly FleetOutcome[], clusters: readonly FleetCluster[], isDry: boolean): string {
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
  const interesting =
    outcomes.length > MOST_ROWS ? outcomes.filter(({ outcome }) => outcome !== 'unchanged') : outcomes;
  const rows = interesting.slice(0, MOST_ROWS).map(({ cluster, outcome, storage = '-' }) => {
    const { platform = '', release } = byName.get(cluster) ?? {};
    return [
      cluster,
      platform,
      release ?? `${NEWEST_RELEASE} (default)`,
      storage,
      isDry && outcome === 'written' ? 'to write' : outcome,
    ];
  });
  if (rows.length === 0) return '';
  const widths = HEAD.map((head, column) => Math.max(...[HEAD, ...rows].map((row) => (row[column] ?? head).length)));
  const lines = [HEAD, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const more = outcomes.length - rows.length;
  const rest = more === 0 ? [] : [`and ${more} more`];
  return [...lines, ...rest].map((line) => `${line.trimEnd()}\n`).join('');
}
