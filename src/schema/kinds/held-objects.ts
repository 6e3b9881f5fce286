import type { FieldPath } from '../../core/field-path';
import { type Manifest, describeManifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { concernsRegistry } from './concerns-registry';
import { kindOf } from './kinds';

/** An object of the registry inside of something else, in words. */
interface HeldObject {
  readonly path: FieldPath;
  readonly object: string;
}

/** The objects of the registry in a value, wherever they stand. */
export function heldObjects(value: unknown, path: FieldPath = []): HeldObject[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => heldObjects(each, [...path, index]));
  if (!isRecord(value)) return [];
  const object = heldObject(value, path.at(-1) === TARGET);
  if (object !== undefined) return [{ path, object }];
  return Object.entries(value).flatMap(([field, each]) => heldObjects(each, [...path, field]));
}

/** What the Patch of the patch operator changes. */
const TARGET = 'targetObjectRef';

/** A reference, such as of a health check, has none of these. */
const OF_OBJECT = ['metadata', 'spec', 'data', 'stringData'];

function heldObject(value: Readonly<Record<string, unknown>>, isTarget: boolean): string | undefined {
  if (kindOf(value) === undefined || !(isTarget || OF_OBJECT.some((field) => field in value))) return undefined;
  const metadata = isRecord(value['metadata']) ? value['metadata'] : value;
  const object = { ...value, metadata } as unknown as Manifest;
  return concernsRegistry(object) ? describeManifest(object) : undefined;
}
