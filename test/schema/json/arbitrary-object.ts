import fc from 'fast-check';
import type { JsonSchema } from '../../../src/schema/json-schema';
import { patternMeaning } from '../../../src/schema/text/pattern-meaning';

const WORDS = ['', 'a', 'A-b.c', 'a_', 'a/b', 'registry.example.com:5000/team', '*.example.com', 'https://a', '0', 'ü'];
const DURATIONS = ['60m', '1h30m', '2 days', '1.s', '-0', 'PT5M', '5 mins', '5 mx', '7', 'h', '3µs', '1e3s'];
const QUANTITIES = ['500m', '1Gi', '1.5', '1 Gi', '-.5e3'];
const TIMES = ['2026-01-31T08:00:00Z', '2026-01-31t23:59:59.5+01:00', '2026-13-01T00:00:00Z', 'today'];
const CRNS = ['crn:v1:a:b:cloud-object-storage:c:d:e::', 'crn:v1:a:b:cloud-object-storage:c:d:e:resource-key:f'];
const TEXT = fc.constantFrom(...WORDS, ...DURATIONS, ...QUANTITIES, ...TIMES, ...CRNS);
const NUMBER = fc.constantFrom(0, 1, -1, 2, 0.5, 2 ** 31, -(2 ** 31), 2 ** 40, 2 ** 63, -(2 ** 63), 1e30);
const OTHER = fc.oneof(TEXT, NUMBER, fc.boolean(), fc.constantFrom([], {}, null, [null], { a: 1 }));

/** Values that a schema accepts for the most part, with some of the wrong type, out of bounds or missing. */
export function arbitraryValue(schema: JsonSchema): fc.Arbitrary<unknown> {
  const values = [...(schema.enum ?? []), ...patternMeaning(schema.pattern ?? '').words];
  const text = values.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, TEXT) : TEXT;
  return fc.oneof(
    { weight: 12, arbitrary: schema['x-kubernetes-int-or-string'] ? fc.oneof(NUMBER, text) : ofType(schema, text) },
    { weight: 1, arbitrary: OTHER },
  );
}

function ofType(schema: JsonSchema, text: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (schema.type === 'string') return text;
  if (schema.type === 'integer') return NUMBER;
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(arbitraryValue(schema.items ?? {}), { maxLength: 2 });
  const { properties = {}, additionalProperties, required = [] } = schema;
  const fields = Object.entries(properties).map(([name, field]) => [name, later(field)] as const);
  const known = fc
    .uniqueArray(fc.constantFrom(...fields.map(([name]) => name), 'none'), { maxLength: 4 })
    .chain((names) =>
      fc.record(Object.fromEntries(fields.filter(([name]) => names.includes(name) || required.includes(name))), {
        requiredKeys: names.filter((name) => Object.hasOwn(properties, name)),
      }),
    );
  const others = additionalProperties
    ? fc.dictionary(fc.constantFrom('a', 'A/b', ''), later(additionalProperties))
    : fc.oneof({ weight: 20, arbitrary: fc.constant({}) }, fc.constant({ storgae: 1 }));
  return fc.tuple(known, others).map(([first, second]) => ({ ...first, ...second }));
}

/** Metadata of which one field is right or wrong. */
export function arbitraryMetadata(): fc.Arbitrary<unknown> {
  const name = { name: fc.constantFrom('cluster', 'other') };
  const field = fc
    .constantFrom(...Object.keys(FIELDS))
    .chain((each) => fc.record({ ...name, [each]: FIELDS[each] ?? TEXT }));
  return fc.oneof({ weight: 3, arbitrary: fc.record(name) }, field, OTHER);
}

const KEY = fc.constantFrom('a', 'example.com/a', 'Example.com/a', '/a', 'a/', 'a/b/c', 'x'.repeat(64), 'a-');
const NAME = fc.oneof(fc.constantFrom('', 'a.b', 'a..b', '-a', 'x'.repeat(64), 'x'.repeat(254)), OTHER);
const FINALIZERS = fc.constantFrom('example.com/a', 'orphan', 'foregroundDeletion', 'a/b/c', '', 1);
const OWNER = fc.record(
  {
    apiVersion: fc.constantFrom('v1', 'apps/v1', '', 1),
    kind: fc.constantFrom('Deployment', 'Event', null),
    name: fc.constantFrom('a', ''),
    uid: fc.constantFrom('1', null),
    controller: fc.constantFrom(true, null, 'yes'),
    typo: fc.constant(1),
  },
  { requiredKeys: ['apiVersion', 'kind', 'name', 'uid'] },
);
const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: NAME,
  generateName: NAME,
  namespace: NAME,
  labels: fc.dictionary(KEY, fc.oneof(KEY, NAME), { maxKeys: 2 }),
  annotations: fc.dictionary(KEY, OTHER, { maxKeys: 2 }),
  finalizers: fc.oneof(fc.array(FINALIZERS, { maxLength: 2 }), OTHER),
  ownerReferences: fc.oneof(fc.array(OWNER, { maxLength: 1 }), OTHER),
  creationTimestamp: TEXT,
  generation: NUMBER,
  uid: OTHER,
  typo: OTHER,
};

/** Most of a schema is in no single value. */
function later(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.constant(schema).chain(arbitraryValue);
}
