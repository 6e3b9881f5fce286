import { set } from '../../../src/core/edit';
import { yamlEntry } from '../../../src/entries/yaml-entries';
import { editedDocument } from '../../../src/yaml/edit/edited-document';
import { readValues } from '../../../src/yaml/read-values';
import { timed } from '../../cpu-time';

/** The same of texts with line ends that end no line for others. */
const IN_QUOTES_AND_BLOCKS: readonly (readonly [text: string, json: string])[] = [
  ['a: "x \u2028 y"', '{"a":"x\\u2028y"}'],
  ['a: "x\u0085y"', '{"a":"x y"}'],
  ['a: "x\ry\r\r z"', '{"a":"x y\\nz"}'],
  ['a: "x\\\n  \u2028 y\\ \u0085z\\n"', '{"a":"x\u2028y  z\\n"}'],
  ["a: 'x\u2028    y''s \u2029\u0085 '", '{"a":"x\\u2028y\'s\\u2029\\n"}'],
  ["a: 'x \n \n \u0085y\\'", '{"a":"x\\n\\ny\\\\"}'],
  ['a: "\u2028"', '{"a":"\\u2028"}'],
  ['a: |\n  x\u2028  y\n  z\u0085  w\n', '{"a":"x\\u2028y\\nz\\nw\\n"}'],
  ['a: |-\n  x\u2028\u2029\n', '{"a":"x"}'],
  ['a: |\n  x\u2028\n\n', '{"a":"x\\u2028"}'],
  ['a: |+\n  x\u2028\n\nb: 1\n', '{"a":"x\\u2028\\n\\n","b":1}'],
  ['a: |2\n    x\u2028   y\n  z\n', '{"a":"  x\\u2028 y\\nz\\n"}'],
  ['a: >-\n  x\n  y\u2028  z\n  w\n', '{"a":"x y\\u2028z w"}'],
  ['- |\n  x\r    y\r\n', '["x\\n  y\\n"]'],
  ['a: &b "x\u0085y"\nb: *b', '{"a":"x y","b":"x y"}'],
  ['a: "x \\\u2028  y\\\\\\\u0085z"', '{"a":"x y\\\\z"}'],
  ['a: "x\\\r\r \u2029y"', '{"a":"x\\n\\u2029y"}'],
  ['a: "x\\\n\n  y"', '{"a":"x\\ny"}'],
  ['a: |\n  x\n  y', '{"a":"x\\ny"}'],
  ['- a: >+\n    x\n    y', '[{"a":"x y"}]'],
  ["a: |\n  x\u2028\n  y ''", '{"a":"x\u2028\\ny \'\'"}'],
  ['a: |\n  x\u0085\n  y\\"', '{"a":"x\\n\\ny\\\\\\""}'],
  // As the writer of Go writes such a text.
  ['a: |2-\n\u2028\n    # x\n', '{"a":"\u2028\\n  # x"}'],
  ['a:\n- &x b: |2-\n\n\u2028      # x\n', '{"a":[{"b":"\\n\u2028  # x"}]}'],
  ['a: |-\n\u2028\n  x\n\u2029  y\n', '{"a":"\u2028\\nx\\n\u2029y"}'],
  ['a: |2+\n\u2028\nb: 1\n', '{"a":"\u2028\\n","b":1}'],
  // Lines of blanks: no text, but up to it the widest shows the margin.
  ['a:\n  b: |\n  \u2028   \n', '{"a":{"b":""}}'],
  ['a: |-\n    \n\u0085   \nb: 1\n', '{"a":"","b":1}'],
  ['- >-\n    \n\r   \r\n\n', '[""]'],
  ['a: |1\n  x\u2028\n  \n \nb: 1\n', '{"a":" x\u2028\\n \\n","b":1}'],
  ['- |2\n   \u2028    ', '[" \u2028  "]'],
];

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
  ['a: 1 # x\u2028\nb: 2\n', '{"a":1,"b":2}'],
  ['a: 1 # x\u2028# y\nb: 2 # z\u0085', '{"a":1,"b":2}'],
  ['a: 1 # x\u2029 \u2028  # y\nb: 2\n', '{"a":1,"b":2}'],
  ['# x\r\r\na: 1 # y\r\r\nb: 2\n', '{"a":1,"b":2}'],
  ['# x\u2028\n---\n# y\u2028\na: # z\u2028\n  b: 1\n', '{"a":{"b":1}}'],
  ['a: 1\u2028\nb: true\u0085', '{"a":1,"b":true}'],
  ['a: "x" \u2028\nb: x\u2028# y\n', '{"a":"x","b":"x"}'],
  ['- x\r\r\n- 2\u2028\n', '["x",2]'],
  ['a: |\n  x\u2028\n  y\nb: 1\n', '{"a":"x\u2028\\ny\\n","b":1}'],
  ...IN_QUOTES_AND_BLOCKS,
  ['a: |\n  x\n # y\u2028\nb: 1\n', '{"a":"x\\n","b":1}'],
];

test.each(READ)('%j is read as Go reads it', (text, json) => {
  const { values, unreadable } = readValues(text);
  expect([values.map(({ value }) => value), unreadable]).toEqual([[JSON.parse(json)], []]);
});

/** Go looks for the margin of a block up to its first text, and nothing but blanks may stand there. */
test.each([
  ['a: |\n  \tx', 2, 3],
  ['a: >\n  \tx\n  y', 2, 3],
  ['a: |-\n  \n\n  \tx', 4, 3],
  ['a: > # x\r\n \t\r\n  x', 2, 2],
  ['- !!str |+\n  \tx', 2, 3],
  ['--- |\n\tx', 2, 1],
  ['a: 1\n---\na: |\n  \tx', 4, 3],
])('%j has a tab in the margin of a block', (text, line, column) => {
  const message =
    'a tab before the first text of a block below | or > (use spaces, or write the width of the margin: |2)';
  expect(readValues(text).unreadable).toEqual([{ line, column, message }]);
});

test.each([
  ['a: |2\n  \tx\n', { a: '\tx\n' }],
  ['a: >-1\n \tx\n', { a: '\tx' }],
  ['a: |\n\n  x\n  \ty\n  \t\n', { a: '\nx\n\ty\n\t\n' }],
  ['a: "|\n  \tx"', { a: '| x' }],
])('%j has tabs only in its text', (text, value) => {
  expect(readValues(text)).toMatchObject({ values: [{ value }], unreadable: [] });
});

const REMOVE = 'remove it';
const QUOTE = 'remove it, or put the value in double quotes';
const SAVE = 'save the file with line ends LF';

/** Of each Go reads something else than every other parser, and than people see. */
test.each([
  ['a: 1 # x\r  b: Removed', 9, 'U+000D', SAVE],
  ['a: 1\rb: 2\r', 5, 'U+000D', SAVE],
  ['a: 1 # x\u0085  b: Removed', 9, 'U+0085', REMOVE],
  ['a: 1 # x\u0085\t# y', 9, 'U+0085', REMOVE],
  ['a: 1 # x\u2028  b: Removed', 9, 'U+2028', REMOVE],
  ['a: 1 # x\u2028# y\u2028b: Removed', 13, 'U+2028', REMOVE],
  ['a: 1 # x\u2028---', 9, 'U+2028', REMOVE],
  ['a: 1 # x\u2029  b: Removed', 9, 'U+2029', REMOVE],
  ['a: 1 # "x\u2028  b: Removed"', 10, 'U+2028', REMOVE],
  ['a: | # x\u2028\n  y', 9, 'U+2028', REMOVE],
  ['a: {b: 1,\u2028c: 2}', 10, 'U+2028', QUOTE],
  ['a: {b: 1\u2028}', 9, 'U+2028', QUOTE],
  ['a: x\u2028  y', 5, 'U+2028', QUOTE],
  ['a:\n  x\u2028\n  y', 4, 'U+2028', QUOTE],
])('%j has a line end that others do not see', (text, column, code, fix) => {
  expect(readValues(text)).toMatchObject({
    values: [],
    unreadable: [{ column, message: `the line end ${code}, behind which kubectl reads a new line (${fix})` }],
  });
});

/** As the writer of Go writes a text of several lines, in what `oc get -o yaml` prints. */
test.each(['a: |\n  x\u2028  b: y\n', 'a: |\n\n  x\u2028\u2029    b: y\n  z\nc: 1\n', 'a:\n- |-\n  x\u2028  y'])(
  '%j is read, because the text goes on behind the line end',
  (text) => {
    expect(readValues(text)).toMatchObject({ values: [{}], unreadable: [] });
  },
);

test.each([
  'a: |\n  x\u2028b: y\n',
  'a: |\n  x\u2028 b: y\n',
  'a: |\n    x\u2028  b: y\n   \n    z\n',
  'a: |2+\n\n\u2028b: 1\n',
  'a: |\n  x\u2028# y\n',
  'a: |\n  x\u2028\ty\n',
  'a: |2\n     x\u2028 y\n   z\n',
  '|\nx\u2028a: 1\n',
])('%j is unreadable, because the text ends at the line end', (text) => {
  const message = `the line end U+2028, behind which kubectl reads a new line (${QUOTE})`;
  expect(readValues(text)).toMatchObject({ values: [], unreadable: [{ message }] });
});

test('a text that ends behind an empty line of blanks is no text', () => {
  expect(readValues('a: |\n \u2028  x\n y: 1\n')).toMatchObject({ values: [], unreadable: [{ line: 3 }] });
});

test.each(['a: "x\\"', "a: 'x''", 'a: "x\\\\\\"'])('%j has a quote that is never closed', (text) => {
  const message = 'a quote that is never closed (add the closing quote)';
  expect(readValues(text)).toMatchObject({ values: [], unreadable: [{ line: 1, column: text.length + 1, message }] });
});

test.each([
  ['a: "x\\\\"', 'x\\'],
  ["a: 'x'''", "x'"],
  ["a: ''", ''],
  ["a: |\n  x''", "x''"],
])('%j has no other quote', (text, a) => {
  expect(readValues(text)).toMatchObject({ values: [{ value: { a } }], unreadable: [] });
});

test('a comment of an own file ends where people see it', () => {
  expect(yamlEntry('a: 1 # x\u2028  b: Removed')).toMatchObject({ entries: new Map([['a', { text: '1' }]]) });
  expect(yamlEntry('a: x\u2028  y')).toMatchObject({ line: 1, message: expect.stringContaining('U+2028') as string });
});

test('a fix is made beside a comment with such a line end', () => {
  const edit = { change: set(['a'], 2), before: 1 };
  expect(editedDocument('a: 1\u2028 # x\u2028\n# y\u0085\n', [[edit]])).toEqual({
    text: 'a: 2\u2028 # x\u2028\n# y\u0085\n',
    outcomes: ['applied'],
  });
});

test('another document than that with the line end is read', () => {
  const { values, unreadable } = readValues('a: 1 # x\u2028y\n---\nb: "\u2028"\n---\nc: 3 # y\u2028z');
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

test.each([
  ['lines of a block scalar', `a: |\n  x\n${'  y\u2028  z\n'.repeat(20_000)}`],
  ['empty lines of a block scalar', `a: |\n  x\n${'\u2028\n'.repeat(100_000)}${'\u2028  y\n'.repeat(20_000)}`],
  ['many block scalars', '- |2+\n\n\u2028\n\n'.repeat(20_000)],
  ['a run of them behind a value', `a: x${'\u2028'.repeat(200_000)}\nb: 1\n`],
  ['blanks of a wide block scalar', `a: |\n${' '.repeat(100_000)}x${'\u2028y'.repeat(20_000)}\n`],
])('takes time in proportion to the number of other line ends: %s', (_, text) => {
  expect(timed(() => readValues(text)).milliseconds).toBeLessThan(4000);
});
