import Ajv from 'ajv';
import fc from 'fast-check';
import { fieldOf } from '../../../src/core/record';
import { RELEASES, Release } from '../../../src/core/release';
import { schemaAtRelease } from '../../../src/schema/at-release';
import { jsonSchemaOf, jsonSchemaOfAll } from '../../../src/schema/json/json-schema-of';
import { API_VERSIONS } from '../../../src/schema/kinds/kinds';
import { MANAGED_KINDS, type ManagedKind } from '../../../src/schema/kinds/managed-kind';
import type { JsonSchema } from '../../../src/schema/json-schema';
import { oneIn, runs } from '../../fuzzing';
import { arbitraryMetadata, arbitraryValue } from './arbitrary-object';
import { errorsOf } from './errors-of';
import { writtenObjects } from './written-objects';

const ajv = new Ajv({ strict: false, validateFormats: false, messages: false });
const validators = new Map<string, (object: unknown) => boolean>();

function accepts(kind: ManagedKind, release: Release, object: unknown): boolean {
  const key = `${kind} ${release}`;
  const validate = validators.get(key) ?? ajv.compile(jsonSchemaOf(kind, release));
  validators.set(key, validate);
  return validate(object);
}

const WRITTEN = writtenObjects();

/** A schema takes half a second to compile. */
const SOME_RELEASES = [...new Set([Release.V4_12, Release.V5_1, ...oneIn(7, RELEASES)])];

test.each(SOME_RELEASES)('says of every example and of dist/ what check says, at %s', (release) => {
  const different = WRITTEN.filter(({ kind, object }) => {
    return accepts(kind, release, object) !== (errorsOf(kind, release, object).length === 0);
  });
  expect(different.map(({ where }) => where)).toEqual([]);
});

test('the failing examples of the API server are refused', () => {
  const refused = WRITTEN.filter(({ kind, object }) => !accepts(kind, Release.V5_1, object));
  expect(refused.map(({ where }) => where)).toContain('IR101 failing');
});

describe.each(MANAGED_KINDS)('%s', (kind) => {
  test('any object is accepted that check accepts, and no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SOME_RELEASES).chain((release) => tried(kind, release)),
        ({ release, object }) => {
          const errors = errorsOf(kind, release, object);
          const isAccepted = accepts(kind, release, object);
          if (isAccepted !== (errors.length === 0)) throw new Error(`accepted: ${isAccepted}, ${errors.join('; ')}`);
        },
      ),
      runs(300),
    );
  });
});

function tried(kind: ManagedKind, release: Release): fc.Arbitrary<Tried> {
  const { spec = {}, status = {} } = schemaAtRelease(kind, release).properties ?? {};
  return fc
    .record(
      { metadata: arbitraryMetadata(), spec: arbitraryValue(spec), status: arbitraryValue(status) },
      { requiredKeys: ['metadata'] },
    )
    .map((parts) => ({ release, object: { apiVersion: API_VERSIONS[kind], kind, ...parts } }));
}

interface Tried {
  readonly release: Release;
  readonly object: unknown;
}

test('one schema of all kinds judges each kind, and no other', () => {
  const accept = ajv.compile(jsonSchemaOfAll(Release.V5_1));
  const different = WRITTEN.filter(({ kind, object }) => accept(object) !== accepts(kind, Release.V5_1, object));
  expect(different.map(({ where }) => where)).toEqual([]);
  expect(accept({ apiVersion: 'v1', kind: 'Config', spec: 1 })).toBe(true);
});

describe('what an editor shows', () => {
  const { properties } = jsonSchemaOf('Config', Release.V5_1) as { readonly properties: { readonly spec: JsonSchema } };
  const { spec } = properties;

  test('each field of the spec has a description', () => {
    const bare = Object.entries(spec.properties ?? {}).filter(([, { description }]) => description === undefined);
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test('a list of words is one to choose from, and a pattern comes with what it means', () => {
    expect(spec.properties).toMatchObject({
      managementState: { enum: ['Managed', 'Unmanaged', 'Force', 'Removed', null] },
      resources: {
        properties: {
          requests: { additionalProperties: { patternErrorMessage: expect.stringMatching(/^Expected a quantity/) } },
        },
      },
    });
  });

  test('a release has its own fields', () => {
    expect(fieldsOfS3(Release.V4_16)).not.toContain('chunkSizeMiB');
    expect(fieldsOfS3(Release.V4_17)).toContain('chunkSizeMiB');
  });

  function fieldsOfS3(release: Release): readonly string[] {
    const at = ['properties', 'spec', 'properties', 'storage', 'properties', 's3', 'properties'];
    const found = at.reduce<unknown>((part, step) => fieldOf(part, step), jsonSchemaOf('Config', release));
    return Object.keys(found as object);
  }
});
