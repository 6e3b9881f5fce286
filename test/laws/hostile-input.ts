import fc from 'fast-check';
import { stringify } from 'yaml';
import { RELEASES } from '../../src/core/release';
import { RULES } from '../../src/rules';
import { schemaAtRelease } from '../../src/schema/at-release';
import type { JsonSchema } from '../../src/schema/json-schema';
import { API_VERSIONS } from '../../src/schema/kinds/kinds';
import { MANAGED_KINDS } from '../../src/schema/kinds/managed-kind';
import { anyCharacter } from '../fuzzing';

/** What a command may be given by accident or on purpose: text or bytes. */
export function hostileInput(): fc.Arbitrary<string | Uint8Array> {
  return fc.oneof(
    { weight: 4, arbitrary: mutatedText() },
    { weight: 4, arbitrary: wrongTypes() },
    { weight: 2, arbitrary: wordsOfYaml() },
    { weight: 1, arbitrary: deepNesting() },
    { weight: 1, arbitrary: hugeStrings() },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 200 }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
}

/** Values that no field expects, of every type that YAML has. */
export const WRONG_VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    'x',
    '0',
    'null',
    'a\nb',
    '{{ x }}',
  ],
  ...['../..', 'y'.repeat(5000), '\u0000\u001b[31m', '\ud800', '💥', 'toString', '-----BEGIN CERTIFICATE-----\nMII'],
  ...[[], [null], [[]], [0, 'a'], [{}], {}, { '': {} }, { a: null }, { a: [{}] }, { name: [] }, { toString: null }],
];

/** Manifests that are right but for a few lines or characters. */
function mutatedText(): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(), from: fc.nat(), kind: fc.constantFrom(...CHANGES), text: junk() });
  return fc
    .record({ text: fc.constantFrom(...EXAMPLES), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
    .map(({ text, changes }) =>
      changes.reduce((lines, { at, from, kind, text: added }) => kind(lines, at, from, added), text),
    );
}

const EXAMPLES = RULES.flatMap(({ examples: { failing, passing } }) => [failing, passing]);

/** Each makes another text of a text, two places in it and some junk. */
const CHANGES: readonly ((text: string, at: number, from: number, added: string) => string)[] = [
  (text, at) => withLine(text, at, () => []),
  (text, at, from) => withLine(text, at, (line, lines) => [lines[from % lines.length] ?? '', line]),
  (text, at, _, added) => withLine(text, at, (line) => [` ${line}${added}`]),
  (text, at, _, added) => withLine(text, at, (line) => [line.replace(/:.*/, () => `: ${added}`)]),
  (text, at, from) => text.slice(0, at % text.length) + text.slice((at % text.length) + (from % 5)),
  (text, at, _, added) => text.slice(0, at % text.length) + added + text.slice(at % text.length),
  (text, at) => text.slice(0, at % text.length),
  (text, at, from) => text + text.slice(Math.min(at, from) % text.length),
];

/** The text with other lines in the place of one. */
function withLine(
  text: string,
  at: number,
  change: (line: string, lines: readonly string[]) => readonly string[],
): string {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => (index === at % lines.length ? change(line, lines) : [line])).join('\n');
}

function junk(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...WRONG_VALUES).map((value) => JSON.stringify(value)),
    fc.constantFrom(...WORDS),
    fc.string({ unit: anyCharacter, maxLength: 8 }),
  );
}

/** One of the three kinds with wrong values in one to four of all the fields that it has in any release. */
function wrongTypes(): fc.Arbitrary<string> {
  return fc.constantFrom(...MANAGED_KINDS).chain((kind) => {
    const field = fc.record({
      path: fc.constantFrom(...(FIELDS.get(kind) ?? [])),
      value: fc.constantFrom(...WRONG_VALUES),
    });
    return fc.tuple(fc.array(field, { minLength: 1, maxLength: 4 }), fc.boolean()).map(([fields, asJson]) => {
      const manifest = { apiVersion: API_VERSIONS[kind], kind, metadata: { name: 'cluster' } };
      for (const { path, value } of fields) put(manifest, path, value);
      return asJson ? JSON.stringify(manifest) : stringify(manifest);
    });
  });
}

type Path = readonly (string | number)[];

const METADATA: readonly Path[] = ['name', 'namespace', 'labels', 'annotations', 'finalizers', 'uid'].flatMap(
  (field) => [
    ['metadata', field],
    ['metadata', field, 'any'],
  ],
);

const FIELDS = new Map(
  MANAGED_KINDS.map((kind) => [
    kind,
    [...METADATA, ...RELEASES.flatMap((release) => fieldsOf(schemaAtRelease(kind, release)))].filter(isFirst()),
  ]),
);

function fieldsOf({ properties = {}, items, additionalProperties }: JsonSchema): Path[] {
  const named = Object.entries(properties).flatMap(([name, field]) => below(name, field));
  return [
    ...named,
    ...(items ? below(0, items) : []),
    ...(additionalProperties ? below('any', additionalProperties) : []),
  ];
}

function below(step: string | number, schema: JsonSchema): Path[] {
  return [[step], ...fieldsOf(schema).map((path) => [step, ...path])];
}

function isFirst(): (path: Path) => boolean {
  const seen = new Set<string>();
  return (path) => seen.size < seen.add(path.join('\n')).size;
}

/** An earlier value may stand where a later one needs a map: then it is replaced. */
function put(root: object, path: Path, value: unknown): void {
  let at = root as Record<string | number, unknown>;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (typeof at[step] !== 'object' || at[step] === null) at[step] = typeof path[index + 1] === 'number' ? [] : {};
    at = at[step] as Record<string | number, unknown>;
  }
  at[path.at(-1) ?? ''] = structuredClone(value);
}

const WORDS = [
  ...['a', 'kind', 'Config', 'kind: Config', 'apiVersion: v1', 'spec:', 'metadata:', 'items:', 'List', 'name: cluster'],
  ...[': ', ':', '- ', '-', '? ', '\n', '\n  ', '\n    ', '\t', ' ', '---\n', '...\n', '%YAML 1.2\n', '%TAG ! x\n'],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '|+9',
    '#',
    '&a',
    '*a',
    '<<: ',
    '!!str ',
    '!!binary ',
    '!x',
    '@',
    '`',
  ],
  ...[
    '\\',
    '\\u',
    '0',
    '1e3',
    '.inf',
    '.nan',
    '0x',
    '~',
    'yes',
    'null',
    '2020-01-01',
    '12:30',
    '\r',
    '\ufeff',
    '\u0085',
  ],
] as const;

function wordsOfYaml(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
}

function deepNesting(): fc.Arbitrary<string> {
  const shape = fc.constantFrom<(depth: number) => string>(
    (depth) => '['.repeat(depth),
    (depth) => '{a: '.repeat(depth) + '}'.repeat(depth),
    (depth) => '- '.repeat(depth) + 'a',
    (depth) => Array.from({ length: Math.min(depth, 400) }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    (depth) => `a0: &a0 [x]\n${aliases(Math.min(depth, 60))}`,
    (depth) => '&a '.repeat(depth) + '*a',
    (depth) => '? '.repeat(depth),
    (depth) => `a: &a {<<: ${'['.repeat(Math.min(depth, 150))}*a${']'.repeat(Math.min(depth, 150))}}`,
  );
  const where = fc.constantFrom('', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: ', CONFIG);
  return fc
    .record({ shape, depth: fc.integer({ min: 1, max: 1000 }), where })
    .map((deep) => deep.where + deep.shape(deep.depth));
}

const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: ';

/** Each list holds the one before nine times. */
function aliases(levels: number): string {
  return Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]\n`,
  ).join('');
}

function hugeStrings(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '"',
    '\\',
    '-',
    ': ',
    '-----BEGIN CERTIFICATE-----\n',
    '💥',
    '\t',
    '*',
    'a.',
  );
  return fc
    .record({
      piece,
      length: fc.integer({ min: 1, max: 2000 }),
      around: fc.constantFrom('x', `"x"`, '|-\n  x'),
      text: fc.constantFrom(...EXAMPLES),
      at: fc.nat(),
    })
    .map(({ piece, length, around, text, at }) =>
      withLine(text, at, (line) => [
        line.replace(/: .*/, () => `: ${around.replace('x', () => piece.repeat(length))}`),
      ]),
    );
}
