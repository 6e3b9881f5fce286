import type { FieldPath } from '../../core/field-path';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { Carrier, Unjudged } from './reading/carrier';

/** Any kind of which nobody here knows how it brings objects to a cluster: those of the registry in it are not judged. */
export const unknownCarrier: Carrier = {
  load(outer) {
    if (kindOf(outer) !== undefined) return [];
    const fields = Object.entries(outer).filter(([field]) => !OWN_FIELDS.includes(field));
    return fields.flatMap(([field, value]) => objectsBelow(outer.kind, value, [field]));
  },
};

/** Fields that speak of the object itself, not of what it brings. */
const OWN_FIELDS = ['apiVersion', 'kind', 'metadata', 'status'];

function objectsBelow(kind: string, value: unknown, path: FieldPath): Unjudged[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => objectsBelow(kind, each, [...path, index]));
  if (!isRecord(value)) return [];
  const held = heldObject(value);
  if (held !== undefined)
    return [{ path, why: `nobody here knows how ${kind} brings ${held} to a cluster; check what it makes` }];
  return Object.entries(value).flatMap(([field, each]) => objectsBelow(kind, each, [...path, field]));
}

/** A reference, such as of a health check, has none of these. */
const OF_OBJECT = ['metadata', 'spec', 'data', 'stringData'];

function heldObject(value: Readonly<Record<string, unknown>>): string | undefined {
  if (kindOf(value) === undefined || !OF_OBJECT.some((field) => field in value)) return undefined;
  const metadata = isRecord(value['metadata']) ? value['metadata'] : value;
  const object = { ...value, metadata } as unknown as Manifest;
  return concernsRegistry(object) ? describeObject(referenceTo(object)) : undefined;
}
