import type { FieldPath } from '../../core/field-path';
import { apiGroup } from '../../core/manifest';
import { REGISTRY_NAMESPACE, SINGLETON_NAME, IMAGE_REGISTRY_GROUP } from '../../core/names';
import { fieldOf, isRecord } from '../../core/record';
import { withoutCredentials } from '../../core/without-credentials';

/** Something that stands where an object is expected. */
interface NoObject {
  readonly path: FieldPath;
  readonly message: string;
}

/** What in a document is meant as an object of the registry and is none, and items of a List that are no objects. */
export function noObjectsIn(value: unknown): NoObject[] {
  if (!isList(value)) return halfTypedAt([], value);
  const items = fieldOf(value, 'items') ?? [];
  if (!Array.isArray(items)) return [{ path: ['items'], message: 'a List whose items are no list' }];
  return items.flatMap((item: unknown, index) =>
    isRecord(item)
      ? halfTypedAt(['items', index], item)
      : [{ path: ['items', index], message: 'an item of a List that is no object' }],
  );
}

/** What a document is that is no map, if it is not empty: no tool takes it from a file that has objects. */
export function noMap(value: unknown): NoObject[] {
  if (isRecord(value) || value === null || value === undefined) return [];
  return [{ path: [], message: `a document that is ${Array.isArray(value) ? 'a list' : 'no map'}, and no object` }];
}

function isList(value: unknown): boolean {
  return fieldOf(value, 'kind') === 'List' && fieldOf(value, 'apiVersion') === 'v1';
}

function halfTypedAt(path: FieldPath, value: unknown): NoObject[] {
  const message = halfTyped(value);
  return message === undefined ? [] : [{ path, message }];
}

function halfTyped(value: unknown): string | undefined {
  if (!isRecord(value) || !isRecord(value.metadata)) return undefined;
  const [version, kind] = ['apiVersion', 'kind'].map((field) => fieldOf(value, field));
  const isInNamespace = fieldOf(value.metadata, 'namespace') === REGISTRY_NAMESPACE;
  if (typeof kind !== 'string' && typeof version === 'string') {
    return isInNamespace || apiGroup(version) === IMAGE_REGISTRY_GROUP
      ? `the object${inWords(version, value.metadata)} has no kind`
      : undefined;
  }
  if (typeof kind === 'string' && typeof version !== 'string') {
    const isMeant = isInNamespace || fieldOf(value.metadata, 'name') === SINGLETON_NAME;
    return isMeant ? `the object${inWords(kind, value.metadata)} has no apiVersion` : undefined;
  }
  return undefined;
}

/** Kind or apiVersion, and name: one file may hold many such objects. */
function inWords(what: string, metadata: unknown): string {
  const name = fieldOf(metadata, 'name');
  return withoutCredentials(typeof name === 'string' ? ` ${what} ${name}` : ` ${what} without a name`);
}
