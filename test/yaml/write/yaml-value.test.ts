import fc from 'fast-check';
import { textOfBytes } from '../../../src/yaml/odd-bytes';
import { yamlValue } from '../../../src/yaml/write/yaml-value';
import { anyCharacter, runs } from '../../fuzzing';
import { RECORDED } from '../go-yaml';
import { objectsOf } from '../reading';

describe('an environment variable is written as gopkg.in/yaml.v2 marshals it', () => {
  test.each([true, false, 0, 5368709120])('%p is bare', (value) => {
    expect(yamlValue(value)).toBe(String(value));
  });

  test.each([
    'layers',
    'https://s3.example.com:9000',
    'a,b',
    '0.0.0.0',
    '1.2.3',
    'a=b',
    'my:bucket',
    'bucket-1',
    '-x',
    'a b',
    '<<',
    'nope',
    '1e',
    '0x',
    '1e999',
    '2020-13-01',
    'ключ',
  ])('%s stays as it is', (text) => {
    expect(yamlValue(text)).toBe(text);
  });

  test.each([
    '',
    'true',
    'yes',
    'on',
    'y',
    'N',
    'null',
    '~',
    '123',
    '007',
    '08',
    '0x1F',
    '0b11',
    '0o17',
    '1_000',
    '1e3',
    '1.5',
    '.5',
    '-.inf',
    '.NaN',
    '1:30',
    '2020-01-01',
    '2020-1-2T3:4:5Z',
    '18446744073709551615',
    '99999999999999999999',
  ])('%j would be read as something else and stands in double quotes', (text) => {
    expect(yamlValue(text)).toBe(`"${text}"`);
  });

  test.each([
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '[a',
    '{a',
    '#a',
    '|a',
    '>a',
    '"a',
    ' a',
    'a ',
    'a: b',
    'a #b',
    '- a',
    '-',
    '?',
    'a:',
  ])('%j would be read as syntax and stands in single quotes', (text) => {
    expect(yamlValue(text)).toBe(`'${text}'`);
  });

  test.each([
    ["'a", "'''a'"],
    ['a\tb', '"a\\tb"'],
    ['a\rb', '"a\\rb"'],
    ['\u{1f600}', '"\\U0001F600"'],
    ['a\nb', '|-\n  a\n  b'],
    ['a\n\nb\n', '|\n  a\n\n  b'],
    [' a\nb', '|2-\n   a\n  b'],
    ['a\nb ', '"a\\nb "'],
  ])('%j becomes %j', (text, expected) => {
    expect(yamlValue(text)).toBe(expected);
  });

  test.each(RECORDED)('%j is written as Go writes it', (text, _, written) => {
    expect(yamlValue(text)).toBe(written);
  });

  test('any text is read back as the same text', () => {
    const words = fc.constantFrom(...RECORDED.map(([text]) => text));
    const text = fc.oneof(words, fc.string({ unit: anyCharacter, maxLength: 8 }), fc.string({ maxLength: 8 }));
    fc.assert(
      // The Operator removes line feeds at the end of a value.
      fc.property(
        text.filter((each) => !each.endsWith('\n')),
        (each) => {
          expect(objectsOf(`apiVersion: v1\nkind: A\nv: ${yamlValue(each)}\n`)).toMatchObject([{ v: each }]);
        },
      ),
      runs(1000),
    );
  });
});

/** What gopkg.in/yaml.v2 made of these. */
test.each([
  [
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt\n  ut labore et dolore',
  ],
  [
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore: x',
    "'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt\n  ut labore et dolore: x'",
  ],
  [
    'x: lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    "'x: lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt\n  ut labore et dolore'",
  ],
  [
    'true lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore #1',
    "'true lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor\n  incididunt ut labore et dolore #1'",
  ],
  [
    '1 lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    '1 lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt\n  ut labore et dolore',
  ],
  [
    '0x1 lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    '0x1 lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt\n  ut labore et dolore',
  ],
  [
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore\nlorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    '|-\n  lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore\n  lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
  ],
  [
    'a \nlorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    '"a \\nlorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor\n  incididunt ut labore et dolore"',
  ],
  [
    '\t lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore  lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    '"\\t lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt\n  ut labore et dolore  lorem ipsum dolor sit amet consectetur adipiscing elit sed\n  do eiusmod tempor incididunt ut labore et dolore"',
  ],
  ['a\u2028b', "'a\u2028  b'"],
  ['\u2028b', "'\u2028  b'"],
  ['b\u2028', "'b\u2028'"],
  [' \u2028b', '" \\Lb"'],
  ['a \u2028b', '"a \\Lb"'],
  ['\ufeffa-b', '"\\uFEFF\\x61\\x2D\\x62"'],
  ['a\ufeffb', '"a\\uFEFFb"'],
  ['\u00a0', '\u00a0'],
  ['\r', '"\\r"'],
  ['a\rb', '"a\\rb"'],
  ['\ud83d\ude00', '"\\U0001F600"'],
  ['line\n', '|\n  line'],
  ['\n', '|2+'],
  ['a\n\n', '|+\n  a'],
  ["it's", "it's"],
  ['?', "'?'"],
  ['? x', "'? x'"],
  ['-', "'-'"],
  ['- x', "'- x'"],
  ['a: b', "'a: b'"],
  ['a #b', "'a #b'"],
  ['a#b', 'a#b'],
  ['#a', "'#a'"],
  ['~ x', '~ x'],
  ['--- x', "'--- x'"],
  ['... x', "'... x'"],
])('%j is written as %j', (text, expected) => {
  expect(yamlValue(text)).toBe(expected);
});

test('bytes that are no UTF-8 are written as base64', () => {
  expect(yamlValue(textOfBytes(Buffer.from([0x61, 0x62, 0x63, 0xe9])))).toBe('!!binary YWJj6Q==');
  expect(yamlValue(textOfBytes(Buffer.alloc(60, 0xff)))).toBe(`!!binary |\n  ${'/'.repeat(70)}\n  ${'/'.repeat(10)}`);
});
