import { mapSchema } from '../map-schema';
import type { JsonSchema } from '../json-schema';
import type { ManagedKind } from '../kinds/managed-kind';
import { DESCRIPTIONS } from './descriptions.generated';

/** The schema of a kind with the description of each of its fields. */
export function describedBy(kind: ManagedKind, schema: JsonSchema): JsonSchema {
  const descriptions = JSON.parse(DESCRIPTIONS[kind]) as Readonly<Record<string, string>>;
  return mapSchema(schema, (part, path) => {
    const description = Object.hasOwn(descriptions, path) ? descriptions[path] : undefined;
    return { ...part, ...(description !== undefined && { description }) };
  });
}
