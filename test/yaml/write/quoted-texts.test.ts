import fc from 'fast-check';
import { stringify } from 'yaml';
import { quotedWhenWritten, withQuotes } from '../../../src/yaml/write/quoted-texts';
import { timed } from '../../cpu-time';
import { runs } from '../../fuzzing';
import { RECORDED } from '../go-yaml';
import { objectsOf } from '../reading';

const HEAD = { apiVersion: 'v1', kind: 'A' };

/** As cdk8s does. */
function written(data: object): string {
  return stringify(withQuotes({ ...HEAD, ...data }), { keepUndefined: true, lineWidth: 0, version: '1.1' });
}

test('any text is read back as the same text', () => {
  const words = fc.constantFrom('=', '<<', ...RECORDED.map(([text]) => text));
  const spaced = fc.string({ unit: fc.constantFrom(...Array.from(' \t\n_#:-a1')), maxLength: 6 });
  const text = fc.oneof(words, spaced, fc.string({ unit: 'grapheme', maxLength: 8 }));
  fc.assert(
    // In a block the library loses the blanks of a first line that has nothing else.
    fc.property(
      text.filter((each) => !/^\n* +\n/.test(each)),
      (each) => {
        expect(objectsOf(written({ v: each, list: [each] }))).toMatchObject([{ v: each, list: [each] }]);
      },
    ),
    runs(1000),
  );
});

test('what the library quotes itself stays a text, and so does what nobody misreads', () => {
  const texts = ['yes', '~', '', '2020-01-01', '12:30', 'v1', '100Gi', '0xyz', 'a_b', '1e', '_'];
  expect(withQuotes(texts)).toEqual(texts);
});

test('whether a text is quoted takes time in proportion to it', () => {
  for (const text of [
    '\t'.repeat(400_000),
    ' '.repeat(400_000),
    `${'\t'.repeat(400_000)}\n`,
    `a${' \n'.repeat(200_000)}`,
  ]) {
    expect(timed(() => withQuotes(text)).milliseconds).toBeLessThan(500);
  }
});

test.each(['0o17', '0X1F', '0B11', '1e3_0', '0o777777777777777777777777', '<<', '=', 'a\tb'])(
  '%j is quoted',
  (text) => {
    const [line] = written({ v: text }).split('\n').slice(-2);
    expect(line).toMatch(/^v: (?:!!str )?"/);
  },
);

/** What Go reads in quotes: no character of these is left as it is. */
test.each([
  ['a\u2028b', '"a\\u2028b"'],
  ['a\n\u2029 b', '"a\\n\\u2029 b"'],
  ['\u0085', '"\\u0085"'],
  ['"\u007f\\', '"\\"\\u007f\\\\"'],
  ['\u009f\tb', '"\\u009f\\tb"'],
  ['\ufeffa', '"\\ufeffa"'],
  ['\ufffe\uffff', '"\\ufffe\\uffff"'],
  ['0o17\u2028', '"0o17\\u2028"'],
])('%j is escaped', (text, expected) => {
  const marked = withQuotes({ ...HEAD, v: text, w: [{ v: text }] });
  const yaml = stringify(marked, { keepUndefined: true, lineWidth: 0, version: '1.1' });
  expect(yaml).toBe(`apiVersion: v1\nkind: A\nv: ${expected}\nw:\n  - v: ${expected}\n`);
  expect(objectsOf(yaml)).toMatchObject([{ v: text, w: [{ v: text }] }]);
  expect(JSON.parse(JSON.stringify(marked))).toEqual({ ...HEAD, v: text, w: [{ v: text }] });
});

test('keys keep their order', () => {
  const data = { b: 1, a: [{ d: 1, c: 2 }] };
  expect(JSON.stringify(withQuotes(data))).toBe(JSON.stringify(data));
});

describe('an object that is quoted when it is written', () => {
  const data = { a: ['0o17', 'x', { b: '=' }], c: '\u2028' };
  const object = quotedWhenWritten(data);

  test('has texts for all others', () => {
    expect(object).toStrictEqual(data);
    expect(structuredClone(object)).toStrictEqual(data);
    expect(Object.entries(object)).toStrictEqual(Object.entries(data));
    expect(JSON.stringify(object)).toBe(JSON.stringify(data));
    expect('toJSON' in data).toBe(false);
  });

  test('is written as it is at that time', () => {
    expect(stringify(Object.assign(quotedWhenWritten(data), { c: '0o20' }))).toBe(
      'a:\n  - "0o17"\n  - x\n  - b: "="\nc: "0o20"\n',
    );
  });
});
