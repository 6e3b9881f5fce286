import { formatFieldPath } from '../../core/field-path';
import type { LaterValue } from '../../yaml/later-value';
import { manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isConfig, kindOf } from '../../schema/kinds/kinds';
import { distinctBy } from '../../core/data/group-by';

/** An object, and what of it is filled in later. */
interface WithLater {
  readonly manifest: Manifest;
  readonly later?: readonly LaterValue[];
}

/** A field of an object of the registry that is filled in later. */
export interface LaterField extends LaterValue {
  readonly manifest: Manifest;
}

export function laterFields(objects: readonly WithLater[]): LaterField[] {
  return objects.flatMap(({ manifest, later = [] }) =>
    kindOf(manifest) !== undefined && concernsRegistry(manifest) ? later.map((each) => ({ ...each, manifest })) : [],
  );
}

/** The fields of the Config's spec that are filled in later as a whole. */
export function laterInConfig(fields: readonly LaterField[]): string[] {
  return fields.flatMap(({ manifest, path: [root, field, ...rest] }) =>
    isConfig(manifest) && root === 'spec' && field !== undefined && rest.length === 0 ? [String(field)] : [],
  );
}

export function unknownLater(fields: readonly LaterField[]): Unknown[] {
  return fields.map(({ manifest, path }) => ({
    object: describeManifest(manifest),
    field: formatFieldPath(path),
    why: 'it is filled in later',
  }));
}

/** Those of an edit: what is filled in the same on both sides is no part of it. */
export function laterInEdit(old: readonly LaterField[], now: readonly LaterField[]): LaterField[] {
  const [before, after] = [old, now].map((side) => new Map(side.map((each) => [keyOf(each), each])));
  const isChanged = (key: string) => before?.has(key) !== after?.has(key);
  const changed = [...(before ?? []), ...(after ?? [])].filter(([key]) => isChanged(key)).map(([, each]) => each);
  return distinctBy(changed, fieldKey);
}

function keyOf(field: LaterField): string {
  return JSON.stringify([fieldKey(field), field.text]);
}

function fieldKey({ manifest, path }: LaterField): string {
  return JSON.stringify([manifestKey(manifest), path]);
}
