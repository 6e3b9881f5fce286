import { oncePer } from '../../../core/caching/once-per';
import { formatFieldPath, valueAt, type FieldPath } from '../../../core/field-path';
import { compareQuantities, isQuantity } from '../../../core/formats/quantity';
import { isLive } from '../../../core/live-object';
import { manifestKey, type Manifest } from '../../../core/manifest';
import { fieldOf, isRecord } from '../../../core/record';
import { isSameData } from '../../../core/data/same-data';

/** An object that an edit adds, removes or changes. */
export interface ChangedObject {
  /** As it is after the edit, or before it where it is removed. */
  readonly manifest: Manifest;
  /** Undefined where it is new. */
  readonly before: Manifest | undefined;
  /** Undefined where it is removed. */
  readonly after: Manifest | undefined;
  /** Whether both sides have it. */
  readonly isEdited: boolean;
  /** Whether only the side before the edit has it. */
  readonly isRemoved: boolean;
  /** The fields that differ, without those of status. */
  readonly fields: readonly string[];
}

/** An object that both sides have. */
interface EditedObject {
  readonly before: Manifest;
  readonly after: Manifest;
  /** The fields that differ, without those of status. */
  readonly paths: readonly FieldPath[];
}

/** The objects that differ between two sides. */
export function changedObjects(old: readonly Manifest[], now: readonly Manifest[]): ChangedObject[] {
  return differences(old, now).flatMap(changedObject);
}

const changedObject = oncePer(({ before, after, paths }: Difference): readonly ChangedObject[] => {
  const manifest = after ?? before;
  if (manifest === undefined) return [];
  const isEdited = before !== undefined && after !== undefined;
  return [{ manifest, before, after, isEdited, isRemoved: after === undefined, fields: paths.map(formatFieldPath) }];
});

/** Those of them that both sides have. */
export function editedObjects(old: readonly Manifest[], now: readonly Manifest[]): EditedObject[] {
  return differences(old, now).flatMap(({ before, after, paths }) =>
    before === undefined || after === undefined ? [] : [{ before, after, paths }],
  );
}

interface Difference {
  readonly before: Manifest | undefined;
  readonly after: Manifest | undefined;
  readonly paths: readonly FieldPath[];
}

function differences(old: readonly Manifest[], now: readonly Manifest[]): readonly Difference[] {
  return differencesFrom(old)(now);
}

/** Every finder of changes asks for them. */
const differencesFrom = oncePer((old: readonly Manifest[]) =>
  oncePer((now: readonly Manifest[]) => differing(old, now)),
);

function differing(old: readonly Manifest[], now: readonly Manifest[]): Difference[] {
  const [first, second] = [byKey(old), byKey(now)];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((key) => {
    const [before, after] = [first.get(key), second.get(key)];
    if (after === undefined) return before === undefined ? [] : removed(before);
    return before === undefined ? added(after) : difference(before, after);
  });
}

/** Many clusters have the same object, such as that of a base. */
const removed = oncePer((before: Manifest) => difference(before, undefined));
const added = oncePer((after: Manifest) => difference(undefined, after));

function difference(before: Manifest | undefined, after: Manifest | undefined): readonly Difference[] {
  const isOfCluster = [before, after].some((each) => each !== undefined && isLive(each));
  const paths = differingFields(writtenPart(before, isOfCluster), writtenPart(after, isOfCluster)).filter(
    (path) => !isSameSize(path, before, after),
  );
  return paths.length === 0 ? [] : [{ before, after, paths }];
}

/** A claim of 1Ti is one of 1024Gi. */
function isSameSize(path: FieldPath, before: Manifest | undefined, after: Manifest | undefined): boolean {
  if (formatFieldPath(path) !== 'spec.resources.requests.storage') return false;
  const [old, now] = [valueAt(before, path), valueAt(after, path)];
  return isQuantity(old) && isQuantity(now) && compareQuantities(old, now) === 0;
}

function byKey(manifests: readonly Manifest[]): Map<string, Manifest> {
  return new Map(manifests.map((manifest) => [manifestKey(manifest), manifest]));
}

/** What people write. In the metadata of a live object it cannot be separated from what the cluster wrote. */
function writtenPart(manifest: Manifest | undefined, isOfCluster: boolean): unknown {
  if (manifest === undefined) return {};
  const written = Object.entries(manifest).filter(
    ([field]) => field !== 'status' && (field !== 'metadata' || !isOfCluster),
  );
  return Object.fromEntries(written);
}

function differingFields(old: unknown, now: unknown, path: FieldPath = []): FieldPath[] {
  if (old === now) return [];
  const [before, after] = [old ?? {}, now ?? {}];
  if (!isRecord(before) || !isRecord(after)) return isSameData(old, now) ? [] : [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  // An object without fields may mean something, as emptyDir does; null means as much as no field.
  if (keys.length === 0) return isRecord(old) !== isRecord(now) ? [path] : [];
  return keys.flatMap((key) => differingFields(fieldOf(before, key), fieldOf(after, key), [...path, key]));
}
