import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldPath } from '../../../src/core/field-path';
import { ordinaryDocuments } from '../../../src/yaml/ordinary/ordinary-documents';
import { readExactly } from '../../../src/yaml/read/read-exactly';
import type { ReadValues } from '../../../src/yaml/read-value';
import { readValues } from '../../../src/yaml/read-values';
import { timed } from '../../cpu-time';
import { runs } from '../../fuzzing';

const ROOT = join(__dirname, '..', '..', '..');
const FILES = ['crds', 'dist', 'test', '.github'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name)),
);
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** As many aliases of a list with as many items. */
function aliases(items: number, count: number): string {
  return `a: &x [${'1, '.repeat(items)}1]\nb: [${'*x, '.repeat(count)}*x]\n`;
}

/** Escapes that tools write in JSON, and words of other languages. */
const LIVELY = [
  'a: "\\u003c\\u0026\\u00fc\\u2028\\ufeff\\uffff\\u0085\\u007f"\nb: {"c": "\\t\\/\\\\u0041"}\n',
  '{"a": "x\\ty\\n\\t\\"z\\" \\u003C"}\n',
  'a: \u65e5\u672c # \u00fc\nc: \u00fc\n  \u00e9\n',
  'a: b\u00a0c # \u200b\u00a0\nd: "\u202f\u2000"\ne:\n- f\u00a0\n- \uff21\u{20000}\ue000\n',
  'a: [https://b.example.com/, c.io:5000/d:e f:g, 1:30]\nb: {c: http://d:80, e:f: g, "h": i:j}\n',
  '{"a": "b\u2028c\\n\u2029\u00a0", "d": [\'e\u2028\']}\n',
];

/** What is easily read differently: each alone and in what surrounds it. */
const TRAPS = [
  'a: one\n  two\n\n\n  three\nb: 5\n',
  "a: 'one\n\n  it''s'\n",
  'a: >\n  one\n    two\n  three\nb: >-\n  one\n\n  two\n',
  'a: one\n  two\n\n  three # four\nb: 5\n',
  "a: 'one\n\n  it''s'\nb:\n- c\n-\n  d: 017\n- - e\n",
  'a: "one\n  \\"two\\" \\\\ \\n"\n',
  'a: |\n\n  one\n\n   two\n\n\nb: >-\n  one\n  two\n# c\n',
  'a: {b: 1}\nc: [ "d", e f, { g: on } ]\nh: {}\ni: [] # j\n',
  'y: 1\nno: 2\n"yes": 3\n',
  'a: {on: 1, 5000: 2, 1e3: 3, .5: 4, 017: 5, .nan: 6, 12:30: 7}\nb:\n  n: 1\n  0x1f: 2\n  5: 3\n  2026-01-01: 4\n',
  'y: 1\ntrue: 2\n',
  'a: {10: b, "10": c}\n',
  '9007199254740993: 1\n',
  '~: 1\n',
  'a: 1\nnull: 2\n',
  'a: 0x1f\nb: 1e3\nc: ~\nd: 12:30\ne: 0o7\nf: .5\ng: 9007199254740993\n',
  '---\n---\na: 1\n--- \n# b\n---\nc:\n',
  'a: &x {b: 1}\nc:\n  <<: *x\n',
  'a: &x {b: 1, c: 2}\nd: &y\n  c: 3\n  e: 4\nf:\n  <<: *x\n  b: 5\n  <<: *y\ng:\n  <<: *y\n  h: 6\ni: *y\n',
  'a: &x\n  b: &y {c: 1}\nd:\n  <<: *x\n  e: 1\n',
  'a: &x\n- b\nc: *x\n',
  'a: &x\n  - b\n  - c\nd: *x\ne:\n  <<: *x\n',
  'a: &x\nb: *x\n',
  'a: &x \n  b\nc: *x\n',
  'a: &x {b: 1}\nc:\n  d: 1\n  <<: *x # e\n  "<<": f\n',
  'a: &x {b: 1}\nc:\n  << : *x\nd:\n- <<: *x\n  e: 1\n- <<: [*x]\n',
  'a: &x {b: 1}\n<<: *x\nc: 1\n',
  'a: &x {b: 1}\nc: {<<: *x}\n',
  'a: 1\na: 2\n',
  '__proto__: 1\n',
  'a:\tb\nc: |\n  \td\n',
  'a: b: c\n',
  'a: b\n c\n: d\n',
  '- a: 1\n  b: 2\n -c\n',
  'a: x\r\nb: y\r\n',
  'a:\t# b\n  c:\td \t# e\n  f: "g\th"\t\ni: j\tk\n \tl\n-\tm\n',
  '-\ta\n- \t"b"\n-\t[c,\td, {e:\tf}]\t# g\n-\t|\n  \th\n-\t- i\n',
  '-\ta\n-\tb: c\n',
  '-\t\n  a: 1\n-\t# b\n  - c\n---\t\nd:\t\n  - e\n',
  'a: &x b\nc: {d: *x, e: &y [f, 1], g: [*y, *x]}\nh:\n- *y\n- {i: *x}\n- &z j\nk: *x # l\nm: *y\n',
  'a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n---\nf: *x\n',
  'a: &x {b: *x}\n---\na: &x |\n  b\nc: *x\nd: &y e\n  f\ng: *y\n',
  'a: &x {b: &y {c: 1}}\nd: [*x, *y]\ne: &z [*y]\nf: *z\n---\na: &x b: c\nd: *x: e\n*x : f\n',
  'a: &x\nb: *x\nc: &y # d\ne: &z *x\nf: &w\n  g: 1\nh: *w\ni: [&v j, *v]\n',
  'a: &x b\nc: *x d\ne: *x\n  f\n',
  'a: b\n \tc\n',
  'a:\t# b\n  c:\td \t# e\n\t# f\n',
  'a: [b,\tc,\n\td]\n',
  'a: &x 1\nb: &x {c: *x}\n',
  'a: &x 1\n---\nb: *x\n',
  'a: [&x b, *x]\n',
  'a: &x {b: 1}\nc: *x\nd: &y 2\ne: {f: *y, g: *x}\n',
  `a0: &a0 [1, 2]\n${Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`,
  `a: &x [0]\nb: ${'['.repeat(197)}*x${']'.repeat(197)}\n`,
  aliases(1500, 90),
  aliases(400, 300),
  'a:\t&b c\nd: {e:\t*b\t}\n',
  '%YAML 1.1\n---\na: 1\n...\n',
  '{"a":1,"b":[true, null,"c"],\n"d": {\n}\n, "e"\n: 2}\n',
  '{\n  "a": { # b\n    "c": [\n      1,\n      d e\n    ]\n  },\n\n  # f\n  "g": "h"} # i\n---\n[]\n',
  'a: {b: 1,\n    c: [x, # d\n      y\n      z]}\nb:\n- [1,\n  2]\n- {c: 1\n  }\nd: {e: 1,\nf: 2}\n',
  '[a,\n...\n]\n---\n[a,\n---\nb]\n',
  '[a#, b #c\n, {d:1}, "e":1, f: 2, {#\n}]\n',
  'a: "b\r\n  c"\r\nd: |\r\n  e\r\n\r\n  f\r\ng: >-\r\n  h\r\n  i\r\n---\r\nj:\r\n  - k # l\r\n',
  'a: \u{1f600} # \u{1f600}\n\u{1f600}: "\u{1f600}"\n',
  'a: "\\t\n  b\\t\n  c"\n',
  'a: [b:, c :d, "e":f, {g:h}, {i: :j}, k::l, {m:[n]}, o:"p", 1:2: 3]\n',
  'a: [b:c: d]\ne: {f:g}\nh: {i :j}\nk: [l :m: n]\n',
  'a: "b \u2028c"\n',
  'a: "b\u2028\u2028c"\nd: \'\u2028\'\n',
  'a: "b"\u2028\n',
  '"a\u2028b": "c\u2028d"\n',
  'a: b # c\u2028\n',
  'a: "b\u2028\n  c"\n',
  'a: |\n  b\u2028c\n',
  'a: \u00a0b\n\u00a0c: d\n',
  '\u00a0a: b\n',
  'a: b\n  \u00a0c\n',
  'a: >\n  \u00a0b\n  c\u200b\n',
  'a: b\u00a0# c\n',
  'a: b\u00a0: c\n',
  '[a,\u00a0b, {\u00a0: c}]\n',
  '\ufeffa: b\n---\n\ufeffc: d\n',
  'a: \u3000b\nc: \u00fc\u3000 # d\ne: \u00fc\u3000\n',
  'a: "\\ud83d\\ude00"\nb: "\\ud83d"\n',
  'a: "\\u0000\\u001b\\u0007"\n',
  ...LIVELY,
];

/** Maps and lists in as many levels, in brackets within as many blocks. */
const nested = (blocks: number, brackets: number): string => {
  const keys = Array.from({ length: blocks }, (_, depth) => `${' '.repeat(depth)}a:`);
  const open = Array.from({ length: brackets }, (_, depth) => (depth % 2 === 0 ? '[' : '{a: '));
  const close = Array.from({ length: brackets }, (_, depth) => (depth % 2 === 0 ? ']' : '}')).reverse();
  return `${keys.join('\n')} ${open.join('')}1${close.join('')}\n`;
};

/** What the exact reader just reads, and what it does not. */
const LIMITS = [nested(1, 197), nested(1, 198), nested(198, 0), nested(199, 0), nested(100, 98), nested(101, 98)];

const PIECES = Array.from(' \n-:#"\'|>[]{},&*!%@?\\~=<.\t\ra1').concat(
  '  ',
  '- ',
  ': ',
  ' #',
  '\t#',
  ':\t',
  '&x ',
  '*x',
  '\n---\n',
  '\n  ',
  '<<: ',
  '<<: *x\n',
  '&x\n  ',
  '>-\n',
  '\\u003c',
  '\\t',
  '\u00fc',
  '\u3000',
  ':b',
  ' :',
  '\u00a0',
  '\u200b',
  '\u2028',
  '"\u2029"',
  '\u0085',
  '\ufeff',
);

/** As bytes, so that numbers that JSON lacks, and the order of keys, count too. */
function written({ values, unreadable }: ReadValues): string {
  const documents = values.map(({ value, start, locate }) => ({
    start,
    value,
    places: pathsIn(value).map((path) => locate(path)),
  }));
  return JSON.stringify({ documents, unreadable }, (_, value: unknown) =>
    typeof value === 'bigint' || (typeof value === 'number' && !/^-?\d/.test(JSON.stringify(value)))
      ? `number ${String(value)}`
      : Object.is(value, -0)
        ? 'number -0'
        : value,
  );
}

function pathsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  const missing = [7, 'length'].map((step) => [...path, step]);
  if (path.length > 3 || typeof value !== 'object' || value === null) return [path, ...missing];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...missing, ...entries.slice(0, 3).flatMap(([step, inner]) => pathsIn(inner, [...path, step]))];
}

test.each([...FILES, ...TRAPS.keys()])('%s has the same content, read fast and exactly', (each) => {
  const text = typeof each === 'number' ? (TRAPS[each] ?? '') : textOf(each);
  expect(written(readValues(text))).toBe(written(readExactly(text)));
});

test.each(LIMITS.map((text, index) => [index, text] as const))(
  'limit %i: deep texts are read fast as far as exactly',
  (index, text) => {
    expect(written(readValues(text))).toBe(written(readExactly(text)));
    expect([ordinaryDocuments(text) !== undefined, readExactly(text).unreadable.length === 0]).toEqual(
      index % 2 === 0 ? [true, true] : [false, false],
    );
  },
);

/** As a tool writes them that people use. */
const REWRITTEN: readonly (readonly [string, (text: string) => string])[] = [
  ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['in JSON of one line', (text) => JSON.stringify(readExactly(text).values[0]?.value)],
  ['in JSON of many lines', (text) => `${JSON.stringify(readExactly(text).values[0]?.value, null, 2)}\n`],
];

test.each(REWRITTEN)('what people write is read fast, and as exactly, %s', (_, rewritten) => {
  const golden = FILES.filter((file) => file.startsWith('dist') && file.endsWith('.yaml'));
  const texts = golden.map((file) => rewritten(textOf(file)));
  expect(texts.filter((text) => ordinaryDocuments(text) === undefined)).toEqual([]);
  for (const text of texts) expect(written(readValues(text))).toBe(written(readExactly(text)));
});

test('what people write is read fast', () => {
  const golden = FILES.filter((file) => file.startsWith('dist') && file.endsWith('.yaml'));
  expect(golden.filter((file) => ordinaryDocuments(textOf(file)) === undefined)).toEqual([]);
});

test.each(LIVELY)('%j is read fast', (text) => {
  expect(ordinaryDocuments(text)).toBeDefined();
});

test.each([
  ['"', '\\"', 'x'],
  ["'", "''", 'x'],
  ['', '"', ''],
])('a text between %j of many lines with %j in them is read in proportion to its length', (quote, inner, last) => {
  const text = `a: ${quote}x\n${` ${inner}\n`.repeat(30_000)} ${last}${quote}\n`;
  const { result, milliseconds } = timed(() => ordinaryDocuments(text));
  expect(result).toHaveLength(1);
  // What is quadratic takes ten times as long.
  expect(milliseconds).toBeLessThan(400);
});

/** A few lines of a file, because most of a text that is read exactly is read exactly for one of its lines. */
const SHORT = [...TRAPS, ...FILES.filter((file) => !file.endsWith('.json')).map(textOf)];
const excerpt = fc
  .tuple(fc.constantFrom(...SHORT), fc.nat(), fc.integer({ min: 1, max: 15 }))
  .map(([text, from, count]) => {
    const lines = text.split('\n');
    const first = from % lines.length;
    return `${lines.slice(first, first + count).join('\n')}\n`;
  });
const change = fc.record({ at: fc.nat(), removed: fc.nat({ max: 3 }), piece: fc.constantFrom('', ...PIECES) });

test('a text that was changed anywhere has the same content, read fast and exactly', () => {
  let fast = 0;
  fc.assert(
    fc.property(excerpt, fc.array(change, { maxLength: 3 }), (text, changes) => {
      const changed = changes.reduce((before, { at, removed, piece }) => {
        const offset = at % (before.length + 1);
        return before.slice(0, offset) + piece + before.slice(offset + removed);
      }, text);
      if (ordinaryDocuments(changed) === undefined) return;
      fast += 1;
      expect(written(readValues(changed))).toBe(written(readExactly(changed)));
    }),
    runs(700),
  );
  // Some of what people write is ordinary: then both ways are compared.
  expect(fast).toBeGreaterThan(50);
});
