import { printable } from '../core/printable';
import type { FleetFailure, FleetReport } from '../fleet/fleet-report';
import { firstInOneList } from '../core/formats/in-one-list';

/** What is wrong with clusters, and what is unwise: what is the same of many clusters is shown once. */
export function fleetProblems({ failed, warnings }: FleetReport, inventory: string): string {
  const place = (line: number): string => `${printable(inventory)}:${line}`;
  return [
    ...together(failed).map(
      ({ clusters, line, messages }) =>
        `${place(line)}: ${unwritten(clusters)}, existing files stay:\n${indented(messages)}`,
    ),
    ...together(warnings).map(
      ({ clusters, line, messages }) => `${place(line)}: warning about ${named(clusters)}:\n${indented(messages)}`,
    ),
  ].join('');
}

/** The messages about a cluster, whether it is written or not. */
type ClusterProblems = Pick<FleetFailure, 'cluster' | 'line' | 'messages'>;

/** Messages about the same clusters. */
interface ProblemGroup {
  readonly clusters: readonly string[];
  /** Line of the first of them. */
  readonly line: number;
  readonly messages: string[];
}

function together(all: readonly ClusterProblems[]): ProblemGroup[] {
  const byMessage = new Map<string, ClusterProblems[]>();
  for (const problems of all) {
    for (const message of new Set(problems.messages)) {
      const known = byMessage.get(message);
      if (known === undefined) byMessage.set(message, [problems]);
      else known.push(problems);
    }
  }
  const groups = new Map<string, ProblemGroup>();
  for (const [message, about] of byMessage) {
    const clusters = about.map(({ cluster }) => cluster);
    const known = groups.get(clusters.join());
    if (known !== undefined) known.messages.push(message);
    else groups.set(clusters.join(), { clusters, line: about[0]?.line ?? 1, messages: [message] });
  }
  return [...groups.values()];
}

/** More names than this are not read. */
const MOST_NAMES = 10;

function unwritten(clusters: readonly string[]): string {
  return clusters.length === 1 ? `${named(clusters)} is not written` : `${named(clusters)} are not written`;
}

function named(clusters: readonly string[]): string {
  if (clusters.length === 1) return `cluster ${clusters.join('')}`;
  return `${clusters.length} clusters, ${firstInOneList(clusters, MOST_NAMES)}`;
}

function indented(messages: readonly string[]): string {
  return messages.map((message) => `  ${message.replaceAll('\n', '\n  ')}\n`).join('');
}
