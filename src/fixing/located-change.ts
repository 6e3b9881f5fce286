import type { FieldChange } from '../core/edit';
import { changedData } from '../core/changed-data';
import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import type { ExpectedChange } from '../yaml/edit/edited-text';
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
  let data: unknown = manifest;
  const located = changes.flatMap((change) => {
    const place = locatedChange(source, data, change);
    data = changedData(data, change);
    return place ?? [];
  });
  return located.length === changes.length ? located : undefined;
}

function locatedChange(
  { addressOf }: Pick<SourceObject, 'addressOf'>,
  data: unknown,
  change: FieldChange,
): LocatedChange | undefined {
  const address = addressOf?.(change.path);
  if (address === undefined) return undefined;
  const { document, path } = address;
  const before = valueAt(data, change.path);
  if (change.op !== 'move') return { document, before, change: { ...change, path } };
  const to = addressOf?.(change.to);
  return to === undefined ? undefined : { document, before, change: { ...change, path, to: to.path } };
}
