import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { parseAllDocuments, Scalar } from 'yaml';
import { yamlOf } from '../../../src/constructs/base/write-yaml';
import { withQuotes } from '../../../src/yaml/write/quoted-texts';
import { anyCharacter, runs } from '../../fuzzing';

const DIST = join(__dirname, '../../../dist');
const TEXTS = [
  'true',
  'y',
  'no',
  'null',
  '~',
  '',
  '0o17',
  '017',
  '1e3',
  '1.10',
  '12:30',
  '2024-01-01',
  '.5',
  '-',
  '- a',
  '? a',
  ': a',
  'a: b',
  'a #b',
  '#a',
  '&a',
  '*a',
  '!a',
  '%a',
  '@a',
  '`a',
  "'a'",
  '"a"',
  '{a}',
  '[a]',
  'a\nb',
  'a\nb\n',
  'a\n\n\nb\n\n',
  ' a\nb',
  '\ta\nb',
  'a\n \nb',
  'a \nb',
  'a\r\nb',
  '\n',
  '\na',
  '---',
  '--- a\nb',
  '...',
  'https://s3.example.com:9000/x',
  'a.b-c/d',
  'A',
  'x'.repeat(200),
  `"${'long words '.repeat(12)}\n\u0007"`,
  'é\u2028',
  '=',
  '<<',
  'key: |\n  a',
];
const joined = fc.stringMatching(/^[a-zA-Z]{1,4}(?:[-./]{1,3}[a-zA-Z0-9]{1,4}){1,3}$/);
/** Some words are a boolean, and e5 is a number. */
const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]{1,7}$/),
  fc.stringMatching(/^[eE]-?[0-9]{1,3}$/),
  fc.stringMatching(/^[a-z]{1,3}[0-9a-fx]{1,4}$/),
);
const text = fc.oneof(
  { arbitrary: fc.constantFrom(...TEXTS), weight: 3 },
  joined,
  word,
  fc.string(),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);
const key = fc.oneof(
  fc.constantFrom('metadata', 'yes', '1', 'a..5000', 'example.com/a-b', 'k'.repeat(1100), `k${'.k'.repeat(600)}`),
  joined,
  word,
  fc.stringMatching(/^[a-z]{1,8}$/),
);
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  text.map((each) => Object.assign(new Scalar(each), { type: Scalar.QUOTE_DOUBLE })),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof({ arbitrary: key, weight: 20 }, text), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
/** Nearly always with the keys that Kubernetes has. */
const object = fc.oneof(
  { arbitrary: fc.dictionary(key, value, { minKeys: 1, maxKeys: 6, noNullPrototype: true }), weight: 9 },
  value,
);

test('any data is written as cdk8s writes it, with quotes', () => {
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 3 }), (objects) => {
      expect(yamlOf(objects)).toBe(Yaml.stringify(...objects.map(withQuotes)));
    }),
    runs(150),
  );
});

test('every file of dist/ is written as it stands there', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.k8s.yaml'));
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const before = readFileSync(join(DIST, file), 'utf8').replace(/^(?:#.*\n)+/, '');
    const objects = parseAllDocuments(before, { version: '1.1' }).map((each) => each.toJS() as unknown);
    expect(yamlOf(objects)).toBe(Yaml.stringify(...objects.map(withQuotes)));
  }
});
