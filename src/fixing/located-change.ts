import type { FieldChange } from '../core/edit';
import { ChangingData } from '../core/data/changing-data';
import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import type { ExpectedChange } from '../yaml/edit/expected-change';
import type { SourceObject } from '../yaml/source-object';

/** A change of a document in a file. */
export interface LocatedChange extends ExpectedChange {
  /** The offset at which the document begins. */
  readonly document: number;
}

/** Changes of an object, made one after the other, as those of the document that holds it; undefined where the text has it in another form. */
export function locatedChanges(
  source: Pick<SourceObject, 'addressOf'>,
  manifest: Manifest,
  changes: readonly FieldChange[],
): LocatedChange[] | undefined {
  const data = new ChangingData(manifest);
  const located = changes.flatMap((change, index) => {
    const place = locatedChange(source, data.value, change);
    // What only the next change would see is not made: it copies a whole map.
    if (index + 1 < changes.length) data.make(change);
    return place ?? [];
  });
  return located.length === changes.length ? located : undefined;
}

function copyOf(value: unknown): unknown {
  return typeof value === 'object' ? structuredClone(value) : value;
}

function locatedChange(
  { addressOf }: Pick<SourceObject, 'addressOf'>,
  data: unknown,
  change: FieldChange,
): LocatedChange | undefined {
  const address = addressOf?.(change.path);
  if (address === undefined) return undefined;
  const { document, path } = address;
  // What is there now may be changed by the next one.
  const before = copyOf(valueAt(data, change.path));
  if (change.op !== 'move') return { document, before, change: { ...change, path } };
  const to = addressOf?.(change.to);
  return to === undefined ? undefined : { document, before, change: { ...change, path, to: to.path } };
}
