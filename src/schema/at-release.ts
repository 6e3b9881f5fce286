import type { Release } from '../core/release';
import { VERSIONED_SCHEMAS } from './generated';
import type { JsonSchema } from './json-schema';
import type { ManagedKind } from './kinds/managed-kind';
import { atRelease, type VersionedSchema } from './versioned-schema';

const parsed = new Map<ManagedKind, VersionedSchema>();
const resolved = new Map<string, JsonSchema>();

/** The schema of a kind in one release. */
export function schemaAtRelease(kind: ManagedKind, release: Release): JsonSchema {
  const key = `${kind} ${release}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const schema = atRelease(versionedSchema(kind), release);
  resolved.set(key, schema);
  return schema;
}

function versionedSchema(kind: ManagedKind): VersionedSchema {
  const known = parsed.get(kind);
  if (known !== undefined) return known;
  const schema = JSON.parse(VERSIONED_SCHEMAS[kind]) as VersionedSchema;
  parsed.set(kind, schema);
  return schema;
}
