import { asText } from '../formats/json-text';
import { isRecord } from '../record';

/**
 * What chooses clusters with its lists in the order of the alphabet: they stand for sets. Only the groups of decisions come one after
 * the other.
 *
 * @see open-cluster-management-io/api cluster/v1beta1/types_placement.go; openshift/hive apis/hive/v1/syncset_types.go
 */
export function unorderedChoice<T>(choice: T): T {
  return unordered(choice, false) as T;
}

function unordered(value: unknown, isOrdered: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((each) => unordered(each, false));
    if (isOrdered || items.length < 2) return items;
    const sorted = items.map((item) => ({ item, text: asText(item) })).sort((a, b) => (a.text < b.text ? -1 : 1));
    return sorted.map(({ item }) => item);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unordered(each, ORDERED.has(key))]));
}

const ORDERED: ReadonlySet<string> = new Set(['decisionGroups']);
