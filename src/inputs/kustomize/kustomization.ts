import type { FieldPath } from '../../core/field-path';
import { isRecord, itemsOf, type PlainRecord } from '../../core/record';
import { positionsIn } from '../../yaml/position';
import { documentsIn } from '../../yaml/read/documents';
import { offsetAt } from '../../yaml/read/locate';
import { plainData } from '../../yaml/read/tree';
import { ENTRIES, WHOLE_ENTRIES, type KustomizationEntry } from './entries';

/** What a kustomization makes of other files, as far as it changes which of them are manifests. */
export interface Kustomization {
  /** The namespace that it gives all objects. */
  readonly namespace: unknown;
  readonly entries: readonly LocatedEntry[];
}

interface LocatedEntry extends KustomizationEntry {
  /** Starts at 1. */
  readonly line: number;
}

/** Names of the file; of several in a folder kustomize refuses all. */
export const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/;

/** Never throws: of what is no kustomization, or not readable, nothing is known. */
export function kustomizationIn(text: string): Kustomization {
  const [document] = documentsIn(text);
  const root = document?.read().root;
  const data = root === undefined ? undefined : plainData(root.tree);
  if (root === undefined || !isRecord(data)) return { namespace: undefined, entries: [] };
  const positionAt = positionsIn(text);
  const located = (path: FieldPath, entries: readonly KustomizationEntry[]): LocatedEntry[] =>
    entries.map((entry) => ({ ...entry, line: positionAt(offsetAt(root, path)).line }));
  const entries = [
    ...Object.entries(ENTRIES).flatMap(([field, read]) =>
      itemsOf(ownField(data, field)).flatMap((item, index) => located([field, index], read(item))),
    ),
    ...Object.entries(WHOLE_ENTRIES).flatMap(([field, read]) => located([field], read(ownField(data, field)))),
  ];
  return { namespace: ownField(data, 'namespace'), entries };
}

function ownField(data: PlainRecord, field: string): unknown {
  return Object.hasOwn(data, field) ? data[field] : undefined;
}
