import { printable } from '../core/printable';
import type { FleetReport, FleetWarning } from '../fleet/fleet-report';

/** What is wrong with clusters, and what is unwise: a warning about many clusters is shown once. */
export function fleetProblems({ failed, warnings }: FleetReport, inventory: string): string {
  const place = (line: number): string => `${printable(inventory)}:${line}`;
  return [
    ...failed.map(
      ({ cluster, line, messages }) =>
        `${place(line)}: cluster ${cluster} is not written, existing files stay:\n${indented(messages)}`,
    ),
    ...together(warnings).map(
      ({ clusters, line, messages }) => `${place(line)}: warning about ${named(clusters)}:\n${indented(messages)}`,
    ),
  ].join('');
}

/** Warnings about the same clusters. */
interface WarningGroup {
  readonly clusters: readonly string[];
  /** Line of the first of them. */
  readonly line: number;
  readonly messages: string[];
}

function together(warnings: readonly FleetWarning[]): WarningGroup[] {
  const byMessage = new Map<string, FleetWarning[]>();
  for (const warning of warnings) {
    for (const message of warning.messages) {
      const known = byMessage.get(message);
      if (known === undefined) byMessage.set(message, [warning]);
      else known.push(warning);
    }
  }
  const groups = new Map<string, WarningGroup>();
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

function named(clusters: readonly string[]): string {
  if (clusters.length === 1) return `cluster ${clusters.join('')}`;
  const rest = clusters.length > MOST_NAMES ? ` and ${clusters.length - MOST_NAMES} more` : '';
  return `${clusters.length} clusters, ${clusters.slice(0, MOST_NAMES).join(', ')}${rest}`;
}

function indented(messages: readonly string[]): string {
  return messages.map((message) => `  ${message.replaceAll('\n', '\n  ')}\n`).join('');
}
