import fc from 'fast-check';
import { stringify } from 'yaml';
import type { FieldPath } from '../../../src/core/field-path';
import { readYaml } from '../../../src/yaml/read-yaml';
import { placeOf } from '../reading';
import { runs } from '../../fuzzing';

const CONFIG = `# a comment
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  replicas: 2
  storage: {pvc: {claim: data}, managementState: Managed}
  routes:
    - name: one
      hostname: one.example.com
    -   name: two
  "tolerations":
  - {key: a}
`;

const PLACES: readonly [string, FieldPath, string][] = [
  ['a field', ['spec', 'replicas'], '7:3'],
  ['the object itself', [], '2:1'],
  ['a field in a flow map', ['spec', 'storage', 'pvc', 'claim'], '8:19'],
  ['a field behind another in a flow map', ['spec', 'storage', 'managementState'], '8:33'],
  ['an item of a list', ['spec', 'routes', 0], '10:7'],
  ['a field of an item', ['spec', 'routes', 0, 'hostname'], '11:7'],
  ['a field of another item', ['spec', 'routes', 1, 'name'], '12:9'],
  ['a key in quotes', ['spec', 'tolerations'], '13:3'],
  ['a flow map in a list', ['spec', 'tolerations', 0, 'key'], '14:6'],
  ['a missing field: what lacks it', ['spec', 'storage', 'pvc', 'size'], '8:13'],
  ['a missing field of the spec', ['spec', 'managementState'], '6:1'],
  ['a missing item', ['spec', 'routes', 7], '9:3'],
  ['a field below a number', ['spec', 'replicas', 'x', 'y'], '7:3'],
  ['a field of a list that has no such thing', ['spec', 'routes', 'name'], '9:3'],
  ['a field of which nothing stands there', ['status', 'conditions', 0], '2:1'],
];

test.each(PLACES)('%s', (_, path, place) => {
  expect(placeOf(CONFIG, path)).toBe(place);
});

test.each(PLACES)('with CRLF: %s', (_, path, place) => {
  expect(placeOf(CONFIG.replaceAll('\n', '\r\n'), path)).toBe(place);
});

test('later documents are counted from the first line of the file', () => {
  const text = `# one\n---\n${CONFIG}---\n# another\n\n${CONFIG}...\n---\n${CONFIG}`;
  expect([0, 1, 2].map((index) => placeOf(text, ['spec', 'replicas'], index))).toEqual(['9:3', '26:3', '42:3']);
});

test('behind a document that cannot be read', () => {
  for (const broken of ['a: 1\n}b: 2\nspec: {replicas: 5}', '>-\n  a\nb: 1\nspec: {replicas: 5}']) {
    expect(placeOf(`${broken}\n---\n${CONFIG}`, ['spec', 'replicas'])).toBe(`${broken.split('\n').length + 8}:3`);
  }
});

test('JSON', () => {
  const text =
    '{"apiVersion": "v1", "kind": "Secret",\n\t"metadata": {"name": "x"},\n  "data": {"a": 1, "b": [2, {"c": 3}]}}';
  expect(placeOf(text, ['metadata', 'name'])).toBe('2:15');
  expect(placeOf(text, ['data', 'b', 1, 'c'])).toBe('3:30');
  expect(placeOf(text, ['data', 'd'])).toBe('3:3');
});

test('items of a List, and of a List in a List', () => {
  const text = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Secret
  metadata:
    name: a
- apiVersion: v1
  kind: List
  items:
  - apiVersion: v1
    kind: Secret
    metadata: {name: b}
`;
  expect(placeOf(text, ['metadata', 'name'], 0)).toBe('7:5');
  expect(placeOf(text, [], 0)).toBe('4:3');
  expect(placeOf(text, ['metadata', 'name'], 1)).toBe('13:16');
  expect(placeOf(text, ['data'], 1)).toBe('11:5');
});

test('what comes by an alias stands at its anchor', () => {
  const text = `apiVersion: v1
kind: Secret
metadata: &meta
  name: x
spec:
  - one: &one {a: 1}
    two: *one
  - *meta
*one : {}
`.replace('*one : {}\n', '');
  expect(placeOf(text, ['spec', 0, 'two', 'a'])).toBe('6:16');
  expect(placeOf(text, ['spec', 0, 'two'])).toBe('7:5');
  expect(placeOf(text, ['spec', 1, 'name'])).toBe('4:3');
});

test('what is merged stands where it is written', () => {
  const text = `x-base: &base
  replicas: 1
  logLevel: Bad
x-more: &more
  logLevel: Worse
  proxy: {http: a}
apiVersion: v1
kind: Config
spec:
  <<: [*base, *more]
  replicas: 2
`;
  expect(placeOf(text, ['spec', 'replicas'])).toBe('11:3');
  expect(placeOf(text, ['spec', 'logLevel'])).toBe('3:3');
  expect(placeOf(text, ['spec', 'proxy', 'http'])).toBe('6:11');
  expect(placeOf(text, ['spec', 'proxy', 'https'])).toBe('6:3');
  expect(placeOf(text, ['spec', 'storage'])).toBe('9:1');
});

test('keys that are no texts are found by the texts that they become', () => {
  const text = 'apiVersion: v1\nkind: ConfigMap\ndata:\n  5000: a\n  yes: b\n  1.50: c\n';
  expect(placeOf(text, ['data', '5000'])).toBe('4:3');
  expect(placeOf(text, ['data', 'true'])).toBe('5:3');
  expect(placeOf(text, ['data', '1.5'])).toBe('6:3');
});

test('an anchor as a key', () => {
  expect(placeOf('apiVersion: v1\nkind: &k ConfigMap\ndata:\n  *k : b\n', ['data', 'ConfigMap'])).toBe('4:3');
});

test('of a key that stands there twice the last one counts, as for kubectl', () => {
  expect(placeOf('apiVersion: v1\nkind: A\na: 1\na: 2\n', ['a'])).toBe('4:1');
});

test('columns count from 1, tabs and wide characters as one, emojis as two as editors do', () => {
  expect(placeOf('{"apiVersion": "v1",\t"kind": "A", "é😀": 1, "x": 2}', ['x'])).toBe('1:45');
});

test('every field of any object is found where its key stands', () => {
  const key = fc.stringMatching(/^[a-z][a-zA-Z0-9./ -]{0,8}$/);
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  }));
  const style = fc.record({
    version: fc.constant('1.1' as const),
    collectionStyle: fc.constantFrom<'block' | 'flow'>('block', 'flow'),
    indent: fc.constantFrom(2, 4),
  });
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 6 }), style, fc.nat(3), (fields, options, before) => {
      const text = `${'---\na: 1\n'.repeat(before)}---\n${stringify({ apiVersion: 'v1', kind: 'A', fields }, options)}`;
      const [object] = readYaml('a.yaml', text).objects;
      const lines = text.split('\n');
      for (const path of pathsIn({ fields })) {
        const { line, column } = object!.locate(path);
        const last = path.at(-1)!;
        const rest = lines[line - 1]!.slice(column - 1);
        if (typeof last === 'string') expect(rest.replace(/^["']/, '')).toMatch(startingWith(last));
      }
    }),
    runs(300),
  );
});

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}`);
}

function pathsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = steps.flatMap((step) => pathsIn((value as Record<string | number, unknown>)[step], [...path, step]));
  return [...(path.length === 0 ? [] : [path]), ...below];
}
