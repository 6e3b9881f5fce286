import { clusterOptionsIn, type ClusterOptions } from '../../constructs/base/cluster-options';
import type { Diagnostic } from '../../core/diagnostic';
import { formatFieldPath } from '../../core/field-path';
import { checkDnsLabel } from '../../core/formats/dns-name';
import { quoted } from '../../core/quoted';
import { RELEASES, type Release } from '../../core/release';
import { CLUSTER_READERS } from '../../platforms/cluster-readers';
import { ClusterTopology, type Platform } from '../../platforms/platform';
import { platformNamed } from '../../platforms/platform-named';
import { isNothing, type MapEntry, type RowEntry } from '../../entries/entry';
import { needed } from '../../entries/reader';
import { entryMessages } from '../../entries/entry-messages';
import { Reading, type EntryContext, type EntryError } from '../../entries/reading';
import { inventoryContext } from './inventory-context';
import { inventoryRows } from './inventory-rows';
import { mergeDefaults } from './merge-defaults';
import { map, table } from '../../entries/structure-readers';
import { isOverride, OVERRIDES, type Overrides } from '../tables/overrides';
import { choice, text, textReader } from '../../entries/text-readers';

/** The settings of one cluster. */
export interface InventoryCluster {
  readonly cluster: string;
  readonly platform: Platform;
  readonly release?: Release;
  readonly topology?: ClusterTopology;
  readonly parameters?: { readonly [name: string]: string };
  readonly overrides?: Overrides;
}

/** A cluster as listed in the inventory. */
export interface InventoryRow {
  readonly name: string;
  readonly line: number;
  readonly options: ClusterOptions;
  /** The entry of the cluster. It is read again on each access to another cluster: only the latest stays in memory. */
  readonly entry: () => MapEntry;
}

interface Inventory {
  readonly context: EntryContext;
  readonly rows: readonly InventoryRow[];
  /** A message for each mistake, in the order of the lines. */
  readonly errors: readonly string[];
}

/** What is known of a cluster where the inventory does not say it. */
interface KnownOfCluster {
  readonly platform?: Platform | undefined;
  readonly release?: Release | undefined;
}

/** Reads and validates a whole inventory. */
export function readInventory(file: string, knownOf: (cluster: string) => KnownOfCluster): Inventory {
  const errors: EntryError[] = [];
  const report = (error: EntryError): unknown => errors.push(error);
  const context = inventoryContext(file, report);
  const rows = new Map<string, InventoryRow>();
  const latest = keepingLatest<MapEntry>();
  // Whether a column has a value decides nothing about its name.
  const namesOnly = {
    ...context,
    report: (error: EntryError) => error.id === context.ids.name && report(error),
  };
  for (const row of inventoryRows(context)) {
    if ('column' in row) {
      CLUSTER.read(row.column, new Reading(namesOnly));
      continue;
    }
    const { entry, again } = withKnown(row, knownOf);
    const at = new Reading(context);
    CLUSTER.read(entry, at);
    const named = entry.entries.get('cluster');
    if (named === undefined || !('text' in named)) continue;
    const first = rows.get(named.text);
    if (first === undefined) {
      rows.set(named.text, { name: named.text, line: named.line, options: optionsIn(entry), entry: latest(again) });
    } else at.below('cluster').report(named, 'IR183', twice(first));
  }
  return { context, rows: [...rows.values()], errors: entryMessages(file, errors) };
}

function withKnown({ entry, again }: RowEntry, knownOf: (cluster: string) => KnownOfCluster): RowEntry {
  const named = entry.entries.get('cluster');
  if (named === undefined || !('text' in named)) return { entry, again };
  const known = Object.entries<string | undefined>({ ...knownOf(named.text) }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, { line: entry.line, text, quoted: true }] as const],
  );
  const defaults = { line: entry.line, entries: new Map(known) };
  return { entry: mergeDefaults(defaults, entry), again: () => mergeDefaults(defaults, again()) };
}

/** Stored with the row, because they are read from every cluster before the first one is rendered. */
function optionsIn({ entries }: MapEntry): ClusterOptions {
  const wordOf = (name: keyof ClusterOptions): string => {
    const entry = entries.get(name);
    return entry === undefined || isNothing(entry) || !('text' in entry) ? '' : entry.text;
  };
  return clusterOptionsIn({
    platform: platformNamed(wordOf('platform')),
    release: RELEASES.find((release: string) => release === wordOf('release')),
    topology: TOPOLOGIES.find((topology: string) => topology === wordOf('topology')),
  });
}

/** Functions that share a cache for one value: only the latest result is not computed again. */
function keepingLatest<T>(): (compute: () => T) => () => T {
  let latest: { readonly compute: () => T; readonly value: T } | undefined;
  return (compute) => () => {
    if (latest?.compute !== compute) latest = { compute, value: compute() };
    return latest.value;
  };
}

function twice({ name: cluster, line }: InventoryRow): Diagnostic {
  return {
    found: `${quoted(cluster)}, which is also in line ${line}`,
    expected: 'each cluster once',
    fix: 'remove one of them, or rename it',
  };
}

/** The name of the folder, and of the cluster's namespace on a hub. */
const name = textReader<string>('a DNS label', (each) => checkDnsLabel(each) ?? each);

const TOPOLOGIES = Object.values(ClusterTopology);

const OPTIONS = {
  platform: needed(CLUSTER_READERS.platform, 'the platform of the cluster'),
  release: CLUSTER_READERS.release,
  topology: choice(TOPOLOGIES),
};

export const CLUSTER = table<InventoryCluster>(
  {
    ...OPTIONS,
    cluster: needed(name, 'the name of the cluster'),
    parameters: map(text),
    overrides: OVERRIDES,
  },
  (name) => {
    if (isOverride(name)) return `write ${formatFieldPath(['overrides', name])} instead`;
    const parameter = formatFieldPath(['parameters', name]);
    return `remove the key, or write ${parameter} if your own builder reads it; settings of the registry are below overrides`;
  },
);
