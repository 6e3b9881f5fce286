import type { Arrow, Flowchart, FlowNode } from './flowchart';

/** The nodes from left to right, so that every arrow goes to the right. */
export function columnsOf({ nodes, arrows }: Flowchart): FlowNode[][] {
  const ranks = ranksOf(nodes, arrows);
  const columns: FlowNode[][] = Array.from(
    { length: Math.max(LEAST, ...[...ranks.values()].map((rank) => rank + 1)) },
    () => [],
  );
  const connected = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  for (const node of nodes) if (connected.has(node.id)) columns[ranks.get(node.id) ?? 0]?.push(node);
  for (const node of nodes) if (!connected.has(node.id)) emptiest(columns).push(node);
  return columns.filter((column) => column.length > 0);
}

/** Routes, a Service, pods and storage. */
const LEAST = 4;

/** How many arrows lead to a node at most; of one to which none leads, a place directly before that of its target. */
function ranksOf(nodes: readonly FlowNode[], arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const ranks = new Map(nodes.map(({ id }) => [id, 0]));
  // The longest way has fewer arrows than there are nodes.
  for (let round = 1; round < nodes.length; round++)
    for (const { from, to } of arrows) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(from) ?? 0) + 1));
  const reached = new Set(arrows.map(({ to }) => to));
  for (const { from, to } of arrows) if (!reached.has(from)) ranks.set(from, Math.max(0, (ranks.get(to) ?? 1) - 1));
  return ranks;
}

function emptiest(columns: readonly FlowNode[][]): FlowNode[] {
  return [...columns].sort((a, b) => a.length - b.length)[0] ?? [];
}
