import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { same } from '../go/same';

/** An object that an edit adds, removes or changes. */
export interface ChangedObject {
  /** As it is after the edit, or before it where it is removed. */
  readonly manifest: Manifest;
  /** Whether both sides have it. */
  readonly isEdited: boolean;
  /** The fields that differ, without those of status. */
  readonly fields: readonly string[];
}

/** The objects that differ between two sides. */
export function changedObjects(old: readonly Manifest[], now: readonly Manifest[]): ChangedObject[] {
  const [before, after] = [byKey(old), byKey(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [first, second] = [before.get(key), after.get(key)];
    const manifest = second ?? first;
    if (manifest === undefined) return [];
    const isOfCluster = [first, second].some((each) => each !== undefined && isLive(each));
    const fields = differingFields(writtenPart(first, isOfCluster), writtenPart(second, isOfCluster)).map(
      formatFieldPath,
    );
    return fields.length === 0 ? [] : [{ manifest, isEdited: first !== undefined && second !== undefined, fields }];
  });
}

function byKey(manifests: readonly Manifest[]): Map<string, Manifest> {
  return new Map(manifests.map((manifest) => [objectKey(referenceTo(manifest)), manifest]));
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
  if (same(old, now)) return [];
  const [before, after] = [old ?? {}, now ?? {}];
  if (!isRecord(before) || !isRecord(after)) return [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differingFields(before[key], after[key], [...path, key]),
  );
}
