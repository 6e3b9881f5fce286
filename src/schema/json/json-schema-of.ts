import type { Release } from '../../core/release';
import { SINGLETON_NAME } from '../../core/names';
import { schemaAtRelease } from '../at-release';
import { API_VERSIONS } from '../kinds/kinds';
import { MANAGED_KINDS, type ManagedKind } from '../kinds/managed-kind';
import type { JsonSchema } from '../json-schema';
import { mapSchema } from '../map-schema';
import { DESCRIPTIONS } from './descriptions.generated';
import { hasTheValue, hasValue, type Keywords } from './keywords';
import { METADATA } from './metadata';
import { fieldNamesOf, valueOf } from './value-of';

/**
 * The schema of a kind at a release as JSON Schema (draft-07), for editors and validators. It accepts what the API server
 * accepts, as far as JSON Schema can say it: not whether two items of a list have the same key.
 */
export function jsonSchemaOf(kind: ManagedKind, release: Release): Keywords {
  return { $schema: DRAFT, ...kindOf(kind, release) };
}

/** One schema for files that hold any of the kinds. It accepts objects of other kinds. */
export function jsonSchemaOfAll(release: Release): Keywords {
  return {
    $schema: DRAFT,
    title: `Objects of the integrated image registry on OpenShift ${release}`,
    type: ['object', 'null'],
    allOf: MANAGED_KINDS.map((kind) => ({
      if: {
        required: ['apiVersion', 'kind'],
        properties: { apiVersion: { const: API_VERSIONS[kind] }, kind: { const: kind } },
      },
      then: { $ref: `#/definitions/${kind}` },
    })),
    definitions: Object.fromEntries(MANAGED_KINDS.map((kind) => [kind, kindOf(kind, release)])),
  };
}

// The newest draft that every editor and validator in use reads.
const DRAFT = 'http://json-schema.org/draft-07/schema#';

function kindOf(kind: ManagedKind, release: Release): Keywords {
  const { properties = {}, required = [], description } = describedBy(kind, schemaAtRelease(kind, release));
  const { spec = {}, status } = properties;
  return {
    title: `${kind} (${API_VERSIONS[kind]}) on OpenShift ${release}`,
    description,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    additionalProperties: false,
    properties: {
      apiVersion: { description: properties['apiVersion']?.description, type: 'string', const: API_VERSIONS[kind] },
      kind: { description: properties['kind']?.description, type: 'string', const: kind },
      metadata: METADATA,
      spec: valueOf({ ...spec, required: [] }, { isNullable: true }),
      ...(status && { status: fieldNamesOf(status) }),
    },
    ...unlessMerged(required.includes('spec'), spec.required ?? []),
  };
}

/** The schema of a kind with the description of each of its fields. */
function describedBy(kind: ManagedKind, schema: JsonSchema): JsonSchema {
  const descriptions = JSON.parse(DESCRIPTIONS[kind]) as Readonly<Record<string, string>>;
  return mapSchema(schema, (part, path) => {
    const description = Object.hasOwn(descriptions, path) ? descriptions[path] : undefined;
    return { ...part, ...(description !== undefined && { description }) };
  });
}

/** Apply merges a manifest of the singleton into the live object, which has what is missing. */
function unlessMerged(isSpecRequired: boolean, required: readonly string[]): Keywords {
  const spec = required.length === 0 ? {} : { allOf: required.map(hasValue) };
  return {
    if: { required: ['metadata'], properties: { metadata: hasTheValue('name', SINGLETON_NAME) } },
    else: { ...(isSpecRequired && { required: ['spec'] }), properties: { spec: { type: 'object', ...spec } } },
  };
}
