import type { FieldPath } from '../../core/field-path';
import { isRecord, itemsOf, type PlainRecord } from '../../core/record';
import type { Position } from '../../yaml/position';
import { firstValue } from '../../yaml/read-values';
import { ENTRIES, WHOLE, type KustomizationEntry } from './entries';

/** What a kustomization makes of other files, as far as it changes which of them are manifests. */
export interface Kustomization {
  /** The namespace that it gives all objects. */
  readonly namespace: unknown;
  /** Whether only a kustomization that has it can be built. */
  readonly isComponent: boolean;
  readonly entries: readonly LocatedEntry[];
}

interface LocatedEntry extends KustomizationEntry {
  /** Starts at 1. A function, because the line is found by reading the text exactly, and few are asked for. */
  readonly line: () => number;
  /** Where a place in its text stands in the kustomization. */
  readonly locateText: (within: Position) => Position;
}

/** Names of the file; of several in a folder kustomize rejects all. */
export const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/;

/** Never throws: of what is no kustomization, or not readable, nothing is known. */
export function kustomizationIn(text: string): Kustomization {
  const document = firstValue(text);
  const data = document?.value;
  if (document === undefined || !isRecord(data)) return { namespace: undefined, isComponent: false, entries: [] };
  const located = (path: FieldPath, entries: readonly KustomizationEntry[]): LocatedEntry[] =>
    entries.map((entry) => ({
      ...entry,
      line: () => document.locate(path).line,
      locateText: (within) => document.locate([...path, ...(entry.textPath ?? [])], within),
    }));
  const entries = Object.entries(ENTRIES).flatMap(([field, read]) => {
    const value = ownField(data, field);
    const options = ownField(data, 'generatorOptions');
    if (WHOLE.has(field)) return located([field], read(value, options));
    return itemsOf(value).flatMap((item, index) => located([field, index], read(item, options)));
  });
  return { namespace: ownField(data, 'namespace'), isComponent: ownField(data, 'kind') === 'Component', entries };
}

function ownField(data: PlainRecord, field: string): unknown {
  return Object.hasOwn(data, field) ? data[field] : undefined;
}
