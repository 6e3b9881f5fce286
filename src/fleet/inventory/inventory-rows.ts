import { suggest } from '../../core/diagnostic';
import { nearest } from '../../core/nearest';
import { quoted } from '../../core/quoted';
import { readRegularFile } from '../../files/read-bytes';
import { failureOf } from '../../files/read-failure';
import { textOf } from '../../files/text-of';
import { csvEntries, type EmptyColumn } from '../reading/csv-entries';
import {
  isListEntry,
  isMapEntry,
  isNothing,
  typeNameOfEntry,
  type Entry,
  type LineError,
  type MapEntry,
  type RowEntry,
} from '../../entries/entry';
import { mergeDefaults } from './merge-defaults';
import { entryError, Reading, type EntryContext } from '../../entries/reading';
import { yamlEntry } from '../../entries/yaml-entries';

/** The clusters of an inventory, one by one, with the defaults, and columns without a value. Errors in the file are reported. */
export function* inventoryRows(context: EntryContext): Generator<RowEntry | EmptyColumn> {
  let empty = true;
  for (const row of rowsIn(context)) {
    if ('column' in row) {
      yield row;
      continue;
    }
    empty = false;
    if ('entry' in row) yield row;
    else reportError(context, row);
  }
  if (empty) {
    const error = {
      found: 'no cluster',
      expected: 'at least one',
      fix: 'add the clusters: in CSV one line each, in YAML and JSON one entry each of the list clusters',
    };
    context.report(entryError('unreadable', context, 1, error));
  }
}

function rowsIn(context: EntryContext): Iterable<RowEntry | LineError | EmptyColumn> {
  const text = readText(context.file);
  if (typeof text !== 'string') return [text];
  if (/\.csv$/i.test(context.file)) return csvEntries(text);
  const root = yamlEntry(text);
  if (root === undefined) return [];
  return 'message' in root ? [root] : yamlRows(root, new Reading(context));
}

function readText(file: string): string | LineError {
  if (!/\.(?:ya?ml|json|csv)$/i.test(file)) {
    return { line: 1, message: 'a file whose name does not end in .yaml, .yml, .json or .csv' };
  }
  try {
    return textOf(readRegularFile(file));
  } catch (error) {
    return { line: 1, message: failureOf(error) };
  }
}

const KEYS = ['defaults', 'clusters'];

function* yamlRows(root: Entry, at: Reading): Generator<RowEntry | LineError> {
  if (!isMapEntry(root)) {
    yield mistyped(root, 'a map with the key clusters');
    return;
  }
  for (const [name, entry] of root.entries) {
    if (KEYS.includes(name)) continue;
    const meant = nearest(name, KEYS);
    at.below(name).report(entry, 'name', {
      found: `the unknown key ${quoted(name)}`,
      expected: KEYS.join(' or '),
      ...(meant === undefined ? { fix: 'remove the key, or move it into defaults or into a cluster' } : suggest(meant)),
    });
  }
  const defaults = defaultsIn(root, at);
  const clusters = root.entries.get('clusters');
  if (clusters === undefined || isNothing(clusters)) return;
  if (!isListEntry(clusters)) {
    yield mistyped(clusters, 'a list of clusters');
    return;
  }
  for (const item of clusters.items) {
    if (isMapEntry(item)) yield merged(defaults, item);
    else yield mistyped(item, 'a map with the keys cluster and platform');
  }
}

function mistyped(entry: Entry, expected: string): LineError {
  return {
    line: entry.line,
    message: typeNameOfEntry(entry) ?? 'a text',
    instead: { expected, fix: `write ${expected}` },
  };
}

function merged(defaults: MapEntry, own: MapEntry): RowEntry {
  return { entry: mergeDefaults(defaults, own), again: () => mergeDefaults(defaults, own) };
}

const NO_DEFAULTS: MapEntry = { line: 1, entries: new Map() };

function defaultsIn(root: MapEntry, at: Reading): MapEntry {
  const entry = root.entries.get('defaults');
  if (entry === undefined || isNothing(entry)) return NO_DEFAULTS;
  const below = at.below('defaults');
  if (!isMapEntry(entry)) {
    below.report(entry, 'value', { found: typeNameOfEntry(entry) ?? 'a text', expected: 'a map' });
    return NO_DEFAULTS;
  }
  const named = entry.entries.get('cluster');
  if (named === undefined) return entry;
  below.below('cluster').report(named, 'name', {
    found: 'a name',
    expected: 'none, because each cluster has its own',
    fix: 'remove it',
  });
  return NO_DEFAULTS;
}

function reportError(context: EntryContext, { line, message, instead = AN_INVENTORY }: LineError): void {
  const error = { found: message, ...instead };
  context.report(entryError('unreadable', context, line, error));
}

const AN_INVENTORY = {
  expected: 'an inventory as YAML, JSON or CSV',
  fix: 'correct the file, or the path of the inventory',
};
