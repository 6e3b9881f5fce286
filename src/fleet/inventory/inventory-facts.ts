import type { Release } from '../../core/release';
import { isNothing, type MapEntry } from '../../entries/entry';
import type { Reader } from '../../entries/reader';
import { entryMessages } from '../../entries/entry-messages';
import { Reading, type EntryError } from '../../entries/reading';
import { CLUSTER_READERS } from '../../platforms/cluster-readers';
import type { Platform } from '../../platforms/platform';
import { inventoryContext } from './inventory-context';
import { inventoryRows } from './inventory-rows';
import { withoutUndefined } from '../../core/data/without-undefined';

/** What an inventory says of a cluster that exists, whatever is rendered for it. */
interface InventoryFacts {
  readonly platform?: Platform;
  readonly release?: Release;
}

interface FactsOfClusters {
  /** By the names of the clusters, which are those of their folders. */
  readonly clusters: ReadonlyMap<string, InventoryFacts>;
  readonly errors: readonly string[];
}

/** Reads platforms and releases only: what the clusters get is not looked at, and needs no cdk8s. */
export function inventoryFacts(file: string): FactsOfClusters {
  const errors: EntryError[] = [];
  const context = inventoryContext(file, (error) => errors.push(error));
  const clusters = new Map<string, InventoryFacts>();
  for (const row of inventoryRows(context)) {
    if ('column' in row) continue;
    const { entry } = row;
    const named = entry.entries.get('cluster');
    if (named === undefined || !('text' in named)) continue;
    const at = new Reading(context);
    const platform = factIn(entry, 'platform', CLUSTER_READERS.platform, at);
    const release = factIn(entry, 'release', CLUSTER_READERS.release, at);
    clusters.set(named.text, withoutUndefined({ platform, release }));
  }
  return { clusters, errors: entryMessages(file, errors) };
}

function factIn<T>({ entries }: MapEntry, name: string, reader: Reader<T>, at: Reading): T | undefined {
  const entry = entries.get(name);
  return entry === undefined || isNothing(entry) ? undefined : reader.read(entry, at.below(name));
}
