import { isMapEntry, type Entry, type MapEntry } from '../../entries/entry';
import { CHOICES } from '../tables/overrides';

/** The entries of a cluster, completed with the defaults. A list replaces the list of the defaults as a whole. */
export function mergeDefaults(defaults: MapEntry, own: MapEntry, exclusive = false): MapEntry {
  const entries = new Map<string, Entry>();
  if (!exclusive || [...own.entries.keys()].every((name) => defaults.entries.has(name))) {
    for (const [name, entry] of defaults.entries) entries.set(name, entry);
  }
  for (const [name, entry] of own.entries) {
    const before = entries.get(name);
    const choice = (CHOICES as readonly string[]).includes(name);
    entries.set(name, isMapEntry(before) && isMapEntry(entry) ? mergeDefaults(before, entry, choice) : entry);
  }
  return { ...own, entries };
}
