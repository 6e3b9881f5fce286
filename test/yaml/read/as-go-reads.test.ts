import { readValues } from '../../../src/yaml/read-values';

/** What sigs.k8s.io/yaml 1.4.0 `YAMLToJSON` makes of texts. */
const READ: readonly (readonly [text: string, json: string])[] = [
  ['a: !!binary UmVtb3ZlZA==', '{"a":"Removed"}'],
  ['!!binary c3BlYw==: x', '{"spec":"x"}'],
  ['a: !<tag:yaml.org,2002:binary> UmVtb3ZlZA==', '{"a":"Removed"}'],
  ['a: !!binary |\n  UmVt\n  b3ZlZA==\n', '{"a":"Removed"}'],
  ['a: !!binary /w==', '{"a":"\ufffd"}'],
  ['a: &x !!binary YQ==\nb: *x', '{"a":"a","b":"a"}'],
  ['a: "x\u2028y"', '{"a":"x\u2028y"}'],
  ['a: 1\r\nb: 2\r\n', '{"a":1,"b":2}'],
];

test.each(READ)('%j is read as Go reads it', (text, json) => {
  const { values, unreadable } = readValues(text);
  expect([values.map(({ value }) => value), unreadable]).toEqual([[JSON.parse(json)], []]);
});

/** Of each Go reads something else than every other parser, and than people see. */
test.each([
  ['a: 1 # x\r  b: Removed', 9, 'U+000D'],
  ['a: 1 # x\u0085  b: Removed', 9, 'U+0085'],
  ['a: 1 # x\u2028  b: Removed', 9, 'U+2028'],
  ['a: 1 # x\u2029  b: Removed', 9, 'U+2029'],
  ['a: 1 # "x\u2028  b: Removed"', 10, 'U+2028'],
  ['a: {b: 1,\u2028c: 2}', 10, 'U+2028'],
  ["a: |\n  'x\u2028  b: y'\n", 5, 'U+2028'],
  ['a: x\u2028  y', 5, 'U+2028'],
])('%j has a line end that others do not see', (text, column, code) => {
  expect(readValues(text)).toMatchObject({
    values: [],
    unreadable: [
      {
        column,
        message: `the line end ${code}, behind which kubectl reads a new line (remove it, or put the value in double quotes)`,
      },
    ],
  });
});

test('another document than that with the line end is read', () => {
  const { values, unreadable } = readValues('a: 1 # x\u2028\n---\nb: "\u2028"\n---\nc: 3 # y\u2028');
  expect([values.map(({ value }) => value), unreadable.map(({ line }) => line)]).toEqual([[{ b: '\u2028' }], [1, 5]]);
});

test.each(['a: !!binary "UmVt b3ZlZA=="', 'a: !!binary a', 'a: !!binary "_w=="', 'a: !!binary a==='])(
  '%j is no base64',
  (text) => {
    expect(readValues(text).unreadable).toMatchObject([
      { line: 1, column: 4, message: 'a tag (!) that cannot be resolved (remove the tag, or put the value in quotes)' },
    ]);
  },
);
