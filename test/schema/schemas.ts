import { RELEASES } from '../../src/core/release';
import { schemaAtRelease } from '../../src/schema/at-release';
import type { JsonSchema } from '../../src/schema/json-schema';
import { MANAGED_KINDS } from '../../src/schema/kinds/managed-kind';

/** Every part of every schema of every release. */
export const ALL_PARTS: readonly JsonSchema[] = MANAGED_KINDS.flatMap((kind) =>
  RELEASES.flatMap((release) => partsOf(schemaAtRelease(kind, release))),
);

export const ALL_PATTERNS: readonly string[] = unique(
  ALL_PARTS.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern])),
);

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function partsOf(schema: JsonSchema): JsonSchema[] {
  const { properties = {}, additionalProperties, items } = schema;
  const below = [...Object.values(properties), additionalProperties, items];
  return [schema, ...below.flatMap((part) => (part === undefined ? [] : partsOf(part)))];
}
