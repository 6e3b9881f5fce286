import { ChangingData } from '../core/data/changing-data';
import type { FieldChange } from '../core/edit';
import { isPathWithin, valueAt, type FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { NEWEST_RELEASE } from '../core/release';
import type { SchemaErrorKind } from '../schema/schema-diagnostic';
import { kindOf } from '../schema/kinds/kinds';
import { validateObject } from '../schema/validate';

/** What is left to change in the live object where the API server dropped or rejected a part of the manifest. */
export function liveChanges(manifest: Manifest, changes: readonly FieldChange[]): FieldChange[] {
  const never = neverLive(manifest);
  const isNever = (path: FieldPath): boolean => never.some((each) => isPathWithin(path, each));
  const written = new ChangingData(manifest);
  return changes.flatMap((change) => {
    const value = valueAt(written.value, change.path);
    written.make(change);
    const to = destinationOf(change);
    if (isNever(to)) return [];
    return to !== change.path && isNever(change.path) ? [{ op: 'set', path: to, value }] : [change];
  });
}

/** Where a change leaves what it changes. */
export function destinationOf(change: FieldChange): FieldPath {
  if (change.op === 'rename') return [...change.path.slice(0, -1), change.to];
  return change.op === 'move' ? change.to : change.path;
}

function neverLive(manifest: Manifest): FieldPath[] {
  const kind = kindOf(manifest);
  if (kind === undefined) return [];
  const { errors } = validateObject(kind, manifest, NEWEST_RELEASE);
  return errors.filter(({ kind: error }) => NEVER.has(error)).map(({ path }) => path);
}

/** Fields and keys that no object in a cluster can have. */
const NEVER: ReadonlySet<SchemaErrorKind> = new Set(['unknown', 'null', 'key']);
