import { Lexer } from 'yaml';
import { quote, set, rename, remove, move, type FieldChange } from '../../../src/core/edit';
import { valueAt } from '../../../src/core/field-path';
import type { DocumentEdit } from '../../../src/yaml/edit/expected-change';
import { editedDocument } from '../../../src/yaml/edit/edited-document';
import { readValues } from '../../../src/yaml/read-values';

describe('a value is set', () => {
  test.each([
    ['a plain text', 'a: b # why\n', set(['a'], 'c'), 'a: c # why\n'],
    ['in the quotes that it has', `a: 'b'\nc: "d"\n`, set(['a'], "it's"), `a: 'it''s'\nc: "d"\n`],
    ['that needs quotes', 'a: 7\n', set(['a'], '7'), 'a: "7"\n'],
    ['that needs none', 'a: "7" # n\n', set(['a'], 7), 'a: 7 # n\n'],
    ['that was blank', 'a:\nb: c\n', set(['a'], 'x'), 'a: x\nb: c\n'],
    ['that was blank, to an empty map', 'a: # why\nb: c\n', set(['a'], {}), 'a: {} # why\nb: c\n'],
    ['that is a word of YAML, to this word', 'a: no # NO\n', quote(['a'], 'false'), 'a: "no" # NO\n'],
    ['that is a number, with its zeros', 'a: [010, 1e3]\n', quote(['a', 0], '8'), 'a: ["010", 1e3]\n'],
    ['that JSON has', '{"a": true}', quote(['a'], 'true'), '{"a": "true"}'],
    ['that is not there, to the value', 'b: 1\n', quote(['a'], 'true'), 'b: 1\na: "true"\n'],
    ['that was blank, with a comment', 'a: # why\nb: c\n', set(['a'], 'x'), 'a: x # why\nb: c\n'],
    ['in a list', 'a:\n- b # 1\n- c\n', set(['a', 0], 'x'), 'a:\n- x # 1\n- c\n'],
    ['in brackets', 'a: [b, {c: d}]\n', set(['a', 1, 'c'], 'x, y'), 'a: [b, {c: "x, y"}]\n'],
    ['in JSON', '{"a": {"b": 1}}', set(['a', 'b'], 'x'), '{"a": {"b": "x"}}'],
    ['behind an anchor that nobody uses', 'a: &x b\n', set(['a'], 'c'), 'a: &x c\n'],
    ['with Windows line ends', 'a: b\r\nc: d\r\n', set(['c'], 'e'), 'a: b\r\nc: e\r\n'],
  ])('%s', (_, text, change, expected) => {
    expect(edited(text, change)).toBe(expected);
  });
});

describe('a field is added', () => {
  test.each([
    ['behind the last one', 'a:\n  b: 1 # one\nc: 2\n', set(['a', 'x'], 'v'), 'a:\n  b: 1 # one\n  x: v\nc: 2\n'],
    ['behind a block scalar', 'a:\n  b: |\n    t\nc: 2\n', set(['a', 'x'], 1), 'a:\n  b: |\n    t\n  x: 1\nc: 2\n'],
    ['at the end without a line end', 'a:\n  b: 1', set(['a', 'x'], 1), 'a:\n  b: 1\n  x: 1'],
    ['with the maps around it', 'a: 1\n', set(['x', 'w', 'z'], true), 'a: 1\nx:\n  w:\n    z: true\n'],
    [
      'below a blank key',
      'a:\n    b: # why\n    c: 1\n',
      set(['a', 'b', 'x'], 1),
      'a:\n    b: # why\n        x: 1\n    c: 1\n',
    ],
    ['in an empty map', 'a: {}\n', set(['a', 'x'], 1), 'a: {x: 1}\n'],
    ['in braces', 'a: { b: 1 }\n', set(['a', 'x'], 1), 'a: { b: 1, x: 1 }\n'],
    ['in braces over several lines', 'a: {\n  b: 1 # one\n}\n', set(['a', 'x'], 1), 'a: {\n  b: 1, # one\n  x: 1\n}\n'],
    [
      'in JSON',
      '{\n  "a": {\n    "b": 1\n  }\n}\n',
      set(['a', 'x'], 'y'),
      '{\n  "a": {\n    "b": 1,\n    "x": "y"\n  }\n}\n',
    ],
    ['in a list', 'a:\n- b\nc: 1\n', set(['a', 1], 'x'), 'a:\n- b\n- x\nc: 1\n'],
    [
      'in an item',
      'a:\n- b: 1\n  c: 2\n- d: 3\n',
      set(['a', 0, 'x'], [1, { w: 2 }]),
      'a:\n- b: 1\n  c: 2\n  x:\n    - 1\n    - w: 2\n- d: 3\n',
    ],
    ['with Windows line ends', 'a: b\r\n', set(['c'], 'e'), 'a: b\r\nc: e\r\n'],
  ])('%s', (_, text, change, expected) => {
    expect(edited(text, change)).toBe(expected);
  });
});

describe('a field is removed', () => {
  test.each([
    ['with its line', 'a: 1\nb: 2\nc: 3\n', remove(['b']), 'a: 1\nc: 3\n'],
    ['with its lines', 'a:\n  b:\n    - x\n    - y: |\n        z\n  c: 3\n', remove(['a', 'b']), 'a:\n  c: 3\n'],
    [
      'and its comments stay',
      'a: 1\nb: # two\n  c: 2 # three\n# four\nd: 4\n',
      remove(['b']),
      'a: 1\n# two\n# three\n# four\nd: 4\n',
    ],
    ['and its map becomes empty', 'a:\n  b: 1\nc: 2\n', remove(['a', 'b']), 'a: {}\nc: 2\n'],
    ['at the beginning of an item', 'a:\n- b: 1\n  c: 2\n', remove(['a', 0, 'b']), 'a:\n- c: 2\n'],
    ['in braces', 'a: {b: 1, c: 2, d: 3}\n', remove(['a', 'c']), 'a: {b: 1, d: 3}\n'],
    ['at the end of JSON', '{\n  "a": 1,\n  "b": 2\n}\n', remove(['b']), '{\n  "a": 1\n}\n'],
    ['from a list', 'a:\n  - b # 1\n  - c\n', remove(['a', 0]), 'a:\n  # 1\n  - c\n'],
    ['from a list that becomes empty', 'a:\n  - b\nc: d\n', remove(['a', 0]), 'a: []\nc: d\n'],
    ['at the end without a line end', 'a: 1\nb: 2', remove(['b']), 'a: 1\n'],
    ['with Windows line ends', 'a: 1\r\nb: 2\r\nc: 3\r\n', remove(['b']), 'a: 1\r\nc: 3\r\n'],
  ])('%s', (_, text, change, expected) => {
    expect(edited(text, change)).toBe(expected);
  });
});

test.each([
  ['a key keeps its quotes', `a: {'b': 1} # why\n`, rename(['a', 'b'], 'c'), `a: {'c': 1} # why\n`],
  [
    'a value moves',
    'a:\n  b: "x"\n  c: 1\nd:\n  e: 1\n',
    move(['a', 'b'], ['d', 'b']),
    'a:\n  c: 1\nd:\n  e: 1\n  b: x\n',
  ],
])('%s', (_, text, change, expected) => {
  expect(edited(text, change)).toBe(expected);
});

test.each([
  ['a shared value', 'a: &x 1\nb: *x\n', set(['a'], 2), /several places share it \(&x\)/],
  ['an alias', 'a: &x {c: 1}\nb: *x\n', set(['b', 'c'], 2), /several places share it \(\*x\)/],
  ['what is merged', 'a: &x {c: 1}\nb:\n  <<: *x\n  d: 1\n', set(['b', 'c'], 2), /merge key/],
  ['what has a tag', 'a: !!str 1\n', set(['a'], 2), /tag/],
  ['what is not there', 'a: 1\n', remove(['b']), /does not contain the value/],
  ['a key that is taken', 'a: 1\nb: 2\n', rename(['a'], 'b'), /does not contain the value/],
  ['a comment that would be lost', 'a: {\n  b: 1, # one\n  c: 2 }\n', remove(['a', 'b']), /comment/],
])('%s is left alone', (_, text, change, why) => {
  const { text: edited, outcomes } = editedDocument(text, [[{ change, before: valueIn(text, change) }]]);
  expect(edited).toBe(text);
  expect(outcomes).toEqual([{ why: expect.stringMatching(why) as string }]);
});

test('what somebody else saw is not edited', () => {
  expect(editedDocument('a: 1\n', [[{ change: set(['a'], 2), before: 3 }]]).outcomes).toEqual([
    { why: 'the file does not contain the value that the edit changes' },
  ]);
});

test.each<[string, string, readonly FieldChange[], string]>([
  ['all items but one', 'a: {b: 1, c: 2, d: 3}\n', [remove(['a', 'd']), remove(['a', 'c'])], 'a: {b: 1}\n'],
  ['all fields of a map', 'a:\n  b: 1\n  c: 2\n', [remove(['a', 'b']), remove(['a', 'c'])], 'a: {}\n'],
  ['the first fields of an item', '- b: 1\n  c: 2\n  d: 3\n', [remove([0, 'b']), remove([0, 'c'])], '- d: 3\n'],
  [
    'fields that are added to one map',
    'a: {b: 1}\n',
    [set(['a', 'c'], 2), set(['a', 'd'], 3)],
    'a: {b: 1, c: 2, d: 3}\n',
  ],
  ['fields in a new map', 'a: 1\n', [set(['x', 'b'], 1), set(['x', 'c'], 2)], 'a: 1\nx:\n  b: 1\n  c: 2\n'],
  ['lines of braces', '{\n  a: 1 # a\n}\n', [set(['b'], 2), set(['c'], 3)], '{\n  a: 1, # a\n  b: 2,\n  c: 3\n}\n'],
  ['an added field and the last one', 'a: 1\nb: 2\n', [set(['c'], 3), remove(['b'])], 'a: 1\nc: 3\n'],
  ['a field with its new name', 'a: 1\nb: 2\n', [rename(['a'], 'c'), set(['d'], 3)], 'c: 1\nb: 2\nd: 3\n'],
])('%s: edits of one document give what each gives after the other', (_, text, changes, expected) => {
  const edits = changes.map((change) => [{ change, before: valueIn(text, change) }]);
  expect(editedDocument(text, edits)).toEqual({ text: expected, outcomes: changes.map(() => 'applied') });
  expect(changes.reduce(edited, text)).toBe(expected);
});

test('changes of one edit are made one after the other', () => {
  const changes = [
    { change: rename(['a'], 'x'), before: 1 },
    { change: set(['x'], 2), before: 1 },
    { change: set(['l', 1], 'c'), before: undefined },
    { change: set(['l', 2], 'd'), before: undefined },
  ];
  const expected = { text: 'x: 2\nl:\n- b\n- c\n- d\n', outcomes: ['applied'] };
  expect(editedDocument('a: 1\nl:\n- b\n', [changes])).toEqual(expected);
});

test('an edit that fails late leaves nothing behind, and what waited for its field is made', () => {
  const late = [
    { change: set(['a'], 2), before: 1 },
    { change: remove(['a', 'b']), before: 1 },
  ];
  const other = [{ change: set(['a'], 3), before: 1 }];
  const { text, outcomes } = editedDocument('a: 1\n', [late, other]);
  expect(text).toBe('a: 3\n');
  expect(outcomes).toEqual([{ why: expect.stringMatching(/does not contain/) as string }, 'applied']);
});

test('one edit that breaks the text stops no other', () => {
  const edits = [set(['b'], 2), remove(['c', 'd']), set(['e'], 2)].map((change) => [{ change, before: 1 }]);
  const { text, outcomes } = editedDocument('b: 1\nc: {d: 1,}\ne: 1\n', edits);
  expect(text).toBe('b: 2\nc: {d: 1,}\ne: 2\n');
  expect(outcomes).toEqual(['applied', { why: 'the edited file would not be valid YAML' }, 'applied']);
});

/** Each of them would leave a comma with nothing before it. */
function breaking(count: number): [text: string, edits: DocumentEdit[]] {
  const text = `good: 1\n${Array.from({ length: count }, (_, index) => `a${index}: {d: 1,}\n`).join('')}`;
  const changes = [set(['good'], 2), ...Array.from({ length: count }, (_, index) => remove([`a${index}`, 'd']))];
  return [text, changes.map((change) => [{ change, before: 1 }])];
}

test('the one good edit of a few is found', () => {
  const [text, edits] = breaking(7);
  const { text: after, outcomes } = editedDocument(text, edits);
  expect(after).toBe(text.replace('good: 1', 'good: 2'));
  expect(outcomes).toEqual(['applied', ...Array(7).fill({ why: 'the edited file would not be valid YAML' })]);
});

test('of hundreds of edits that break the text, those that are not looked at any more are told', () => {
  const [text, edits] = breaking(500);
  const lex = jest.spyOn(Lexer.prototype, 'lex');
  const { text: after, outcomes } = editedDocument(text, edits, { left: 10 * text.length });
  const read = lex.mock.calls.reduce((sum, [source]) => sum + source.length, 0);
  lex.mockRestore();
  expect(outcomes.filter((each) => each === 'applied')).toHaveLength(after === text ? 0 : 1);
  const reasons = outcomes.filter((each) => each !== 'applied').map((each) => (each as { readonly why: string }).why);
  expect(reasons.at(-1)).toBe('its document has too many edits that cannot be made together');
  expect(read).toBeGreaterThan(10 * text.length);
  expect(read).toBeLessThan(16 * text.length);
});

test('documents of one text share what may be read more than usual', () => {
  const [text, edits] = breaking(12);
  const reserve = { left: 25 * text.length };
  const reasons = [1, 2].map(() => JSON.stringify(editedDocument(text, edits, reserve).outcomes.at(-1)));
  expect(reasons).toEqual([expect.stringContaining('not be valid'), expect.stringContaining('too many edits')]);
});

function edited(text: string, change: FieldChange): string {
  const { text: result, outcomes } = editedDocument(text, [[{ change, before: valueIn(text, change) }]]);
  expect(outcomes).toEqual(['applied']);
  return result;
}

function valueIn(text: string, { path }: FieldChange): unknown {
  return valueAt(readValues(text).values[0]?.value, path);
}
