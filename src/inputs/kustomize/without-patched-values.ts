import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { fieldsOfObject, type ChangesByFile } from './changes-by-file';

/** The objects without the values that patches write, and whether that is less than before. */
export function withoutPatchedValues<Given extends SourceObject>(
  objects: readonly Given[],
  bases: ChangesByFile,
): { readonly objects: readonly Given[]; readonly isLess: boolean } {
  if (bases.size === 0) return { objects, isLess: false };
  const left = objects.map((object) => {
    const fields = fieldsOfObject(bases, object.file, referenceTo(object.manifest));
    const manifest = fields.every(({ size }) => size === 0) ? object.manifest : without(object.manifest, fields);
    return manifest === object.manifest ? object : { ...object, manifest };
  });
  return { objects: left, isLess: left.some((object, index) => object !== objects[index]) };
}

/** In sets, of which many objects have the same ones. */
type WrittenFields = ReturnType<typeof fieldsOfObject>;

function isWritten(field: string, fields: WrittenFields): boolean {
  return fields.some((each) => each.has(field));
}

function without(manifest: Manifest, fields: WrittenFields): Manifest {
  const parts = Object.entries(manifest).map(
    // Kind and name say which object it is.
    ([key, value]) => [key, IDENTITY.has(key) ? value : kept(value, [key], fields)] as const,
  );
  if (parts.every(([key, value]) => value === manifest[key])) return manifest;
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as unknown as Manifest;
}

const IDENTITY: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** Of a list with a patched item, nothing: what stays in it, only the build shows. */
function kept(value: unknown, path: FieldPath, fields: WrittenFields): unknown {
  if (isWritten(formatFieldPath(path), fields)) return undefined;
  if (Array.isArray(value))
    return value.every((each, index) => kept(each, [...path, index], fields) === each) ? value : undefined;
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, kept(each, [...path, key], fields)] as const);
  if (entries.every(([key, each]) => each === value[key])) return value;
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}
