import { formatFieldPath, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import type { LoadedObject, Locate, Unjudged } from './carrier';

/** Where an object stands in another one. */
export interface Embedding {
  /** Its path in the outer object, or the path of the text that holds it. */
  readonly path: FieldPath;
  /** If a text holds it, the place of its field in that text. */
  readonly locate?: Locate;
  /** Set if only its spec is embedded: the object and the field that are the spec. */
  readonly specOf?: { readonly owner: Manifest; readonly path: FieldPath };
  /** Set if it is a copy of an object beside the outer one: that object. `path` is where the outer object names it. */
  readonly copyOf?: Manifest;
}

/** The path in the outer object of a field of an embedded one: where a text holds it, of the text. */
export function outerPath({ path, locate, specOf, copyOf }: Embedding, field: FieldPath): FieldPath {
  if (locate !== undefined || copyOf !== undefined) return path;
  if (specOf === undefined) return [...path, ...field];
  return field[0] === 'spec' ? [...path, ...field.slice(1)] : path;
}

/** The object that people write for an embedded one, and the field of it that is `field`; undefined if they write that one itself. */
export function writtenPlace(
  { specOf, copyOf }: Pick<Embedding, 'specOf' | 'copyOf'>,
  field: FieldPath,
): { readonly manifest: Manifest; readonly path: FieldPath } | undefined {
  if (copyOf !== undefined) return { manifest: copyOf, path: field };
  return specOf && { manifest: specOf.owner, path: [...specOf.path, ...field.slice(1)] };
}

/** A text about fields of an embedded spec, with their names in the object that people write. */
export function inWordsOfOwner(text: string, { path }: NonNullable<Embedding['specOf']>): string {
  return text.replace(/(?<![\w.\]])spec\.(?=[A-Za-z])/g, `${formatFieldPath(path)}.`);
}

export function embeddingOf(
  owner: Manifest,
  { path, prefix, locate, isSpec, copyOf }: LoadedObject & { readonly prefix: FieldPath },
): Embedding {
  if (copyOf !== undefined) return { path, copyOf };
  if (locate !== undefined) return { path, locate: (field) => locate([...prefix, ...field]) };
  return isSpec === true ? { path, specOf: { owner, path } } : { path: [...path, ...prefix] };
}

/** Where something stands in the outermost object, if `inner` is its place in the object at `outer`. */
export function nestedEmbedding(outer: Embedding, inner: Embedding): Embedding {
  const { locate } = outer;
  const path = outerPath(outer, inner.path);
  return locate === undefined ? { path } : { path, locate: (field) => locate(outerPath(inner, field)) };
}

/** Of a text in which it stands, an edit may change anything. */
export function nestedUnjudged(outer: Embedding, { path, why, within, parts }: Unjudged): Unjudged {
  const place = { path: outerPath(outer, path), why };
  const { locate } = outer;
  if (locate !== undefined) return { ...place, within: () => locate(path) };
  return { ...place, ...(within && { within }), ...(parts && { parts }) };
}
