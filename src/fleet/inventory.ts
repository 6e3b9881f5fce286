import type { Complaint } from '../core/complaint';
import { checkDnsLabel } from '../core/dns-name';
import { quoted } from '../core/quoted';
import { RELEASES, type Release } from '../core/release';
import { Platform, Topology } from '../platforms/platform';
import type { MapEntry } from './entry';
import { needed } from './reader';
import { Reading, type InventoryContext } from './reading';
import { inventoryRows } from './inventory-rows';
import { map, table } from './structure-readers';
import { OVERRIDES, type Overrides } from './tables/overrides';
import { choice, text, textReader } from './text-readers';

/** What is said of one cluster. */
export interface InventoryCluster {
  readonly cluster: string;
  readonly platform: Platform;
  readonly release?: Release;
  readonly topology?: Topology;
  readonly parameters?: { readonly [name: string]: string };
  readonly overrides?: Overrides;
}

/** A cluster as it stands in the inventory. What is said of it is read anew for each use, and kept nowhere. */
export interface InventoryRow {
  readonly name: string;
  readonly line: number;
  readonly entry: () => MapEntry;
}

export interface Inventory {
  readonly context: InventoryContext;
  readonly rows: readonly InventoryRow[];
  /** Everything that is wrong with it, each once, in the order of the lines. */
  readonly problems: readonly string[];
}

/** Reads and judges all of an inventory. */
export function readInventory(file: string): Inventory {
  const problems = new Set<string>();
  const context: InventoryContext = { file, tell: (message) => problems.add(message), certificates: new Map() };
  const rows = new Map<string, InventoryRow>();
  for (const { entry, again } of inventoryRows(context)) {
    const at = new Reading(context);
    CLUSTER.read(entry, at);
    const named = entry.entries.get('cluster');
    if (named === undefined || !('text' in named)) continue;
    const first = rows.get(named.text);
    if (first === undefined) rows.set(named.text, { name: named.text, line: named.line, entry: again });
    else at.below('cluster').refuse(named, 'IR183', twice(first));
  }
  return { context, rows: [...rows.values()], problems: [...problems] };
}

function twice({ name: cluster, line }: InventoryRow): Complaint {
  return {
    found: `${quoted(cluster)}, which stands in line ${line} too`,
    expected: 'each cluster once',
    fix: 'take one of them out, or give it its own name',
  };
}

/** Names a folder, and on a hub the namespace of the cluster. */
const name = textReader<string>('a DNS label', (each) => checkDnsLabel(each) ?? each);

const OPTIONS = {
  platform: needed(choice(Object.values(Platform), 'IR405'), 'the platform of the cluster'),
  release: choice(RELEASES, 'IR405'),
  topology: choice(Object.values(Topology)),
};

export const CLUSTER = table<InventoryCluster>({
  ...OPTIONS,
  cluster: needed(name, 'the name of the cluster'),
  parameters: map(text),
  overrides: OVERRIDES,
});
