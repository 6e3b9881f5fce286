import { existsIn, type Release, type ReleaseSpan } from '../core/release';
import type { JsonSchema } from './json-schema';

/** The schema of the newest release with the differences of the other releases. */
export interface VersionedSchema extends JsonSchema {
  /** The releases that have the field; all releases if missing. */
  readonly span?: ReleaseSpan;
  /** The releases that have a keyword, with its value there if it differs. All releases have a keyword without an entry. */
  readonly keywordSpans?: Readonly<Record<string, readonly KeywordSpan[]>>;
  readonly properties?: Readonly<Record<string, VersionedSchema>>;
  readonly additionalProperties?: VersionedSchema;
  readonly items?: VersionedSchema;
}

export interface KeywordSpan extends ReleaseSpan {
  readonly value?: unknown;
}

/** The schema of one release. */
export function atRelease(versioned: VersionedSchema, release: Release): JsonSchema {
  const { properties, additionalProperties, items } = versioned;
  return {
    ...keywordsAt(versioned, release),
    ...(properties && fieldsAt(properties, release)),
    ...(additionalProperties && { additionalProperties: atRelease(additionalProperties, release) }),
    ...(items && { items: atRelease(items, release) }),
  };
}

function keywordsAt(versioned: VersionedSchema, release: Release): JsonSchema {
  const keywords = new Map<string, unknown>(Object.entries(versioned));
  keywords.delete('span');
  keywords.delete('keywordSpans');
  for (const [keyword, spans] of Object.entries(versioned.keywordSpans ?? {})) {
    const current = spans.find((span) => existsIn(span, release));
    if (current === undefined) keywords.delete(keyword);
    else if (current.value !== undefined) keywords.set(keyword, current.value);
  }
  return Object.fromEntries(keywords);
}

function fieldsAt(properties: Readonly<Record<string, VersionedSchema>>, release: Release): JsonSchema {
  const present: Record<string, JsonSchema> = {};
  const absent: Record<string, ReleaseSpan> = {};
  for (const [name, field] of Object.entries(properties)) {
    if (field.span === undefined || existsIn(field.span, release)) present[name] = atRelease(field, release);
    else absent[name] = field.span;
  }
  return { properties: present, ...(Object.keys(absent).length > 0 && { absent }) };
}
