import { readYaml } from '../../../src/yaml/read-yaml';

/** Where line 2, column 3 of the text under `text` stands in the file. */
function placeOf(yaml: string, line = 2, column = 3): string {
  const [object] = readYaml('a.yaml', `# a comment\n---\napiVersion: v1\nkind: A\n${yaml}`).objects;
  const place = object!.locate(['text'], { line, column });
  return `${place.line}:${place.column}`;
}

test.each([
  ['a literal', 'text: |\n  a:\n    b: 1\n', '7:5'],
  ['a literal whose end is told', 'text: |-\n  a:\n    b: 1\n', '7:5'],
  ['a literal with a comment', 'text: | # why\n  a:\n    b: 1', '7:5'],
  ['a literal that begins with empty lines', 'text: |\n\n    a: 1\n', '7:7'],
  ['a literal that begins with spaces', 'text: |2\n    a:\n    b: 1\n', '7:5'],
  ['a literal with line ends of Windows', 'text: |\r\n  a:\r\n    b: 1\r\n', '7:5'],
])('a place in %s is told where it stands', (_, yaml, expected) => {
  expect(placeOf(yaml)).toBe(expected);
});

test.each([
  ['in single quotes', `text: '{"a": 1}'`, '5:10'],
  ['in double quotes', 'text: "a: 1"', '5:10'],
  ['without quotes', 'text: abc', '5:9'],
])('so is one in a single line %s', (_, yaml, expected) => {
  expect(placeOf(yaml, 1)).toBe(expected);
});

test.each([
  ['that is folded', 'text: >\n  a:\n    b: 1\n'],
  ['with escapes', 'text: "{\\"a\\": 1}"'],
  ['with quotes that are doubled', "text: 'a: ''b'''"],
  ['of several lines in quotes', 'text: "a\n\n  b: 1"'],
  ['that is no text', 'text: 1'],
  ['that is a map', 'text: {}'],
])('of a text %s the field is told', (_, yaml) => {
  expect(placeOf(yaml, 1)).toBe('5:1');
});

test('a line that a text does not have is none', () => {
  expect(placeOf('text: |\n  a\nmore: 1\n', 7)).toBe('5:1');
});
