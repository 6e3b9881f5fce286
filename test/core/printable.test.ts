import { printable, printableLines } from '../../src/core/printable';

test.each([
  ['plain text, ä, 漢 and 😀', 'plain text, ä, 漢 and 😀'],
  ['two\nlines', 'two\\u000alines'],
  ['\ttab', '\\u0009tab'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\u009b31mred', '\\u009b31mred'],
  ['\u007f', '\\u007f'],
  ['\u202eabc\u2066', '\\u202eabc\\u2066'],
  ['half \ud83d', 'half \\ud83d'],
  ['\ufeffmark', '\\ufeffmark'],
  ['a\u061cb\u200bc\u2060d', 'a\\u061cb\\u200bc\\u2060d'],
  ['tag \u{e0041}', 'tag \\udb40\\udc41'],
  ['##[group]', '#\\u0023[group]'],
  ['a ##vso[task.setvariable]', 'a #\\u0023vso[task.setvariable]'],
  ['## heading', '## heading'],
])('%j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each(['\n', '\u{e0041}', '##[error]', 'a\u009bb'])('%j reads the same in JSON', (text) => {
  expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
});

test.each(['\u001b[31m', '##[error]', '\u{e0041}'])('%j stays as it is once it is printable', (text) => {
  expect(printable(printable(text))).toBe(printable(text));
});

test('a text of several lines keeps its line ends, and is else as printable as each of them', () => {
  const lines = ['a\u001b[31m', '', '##[error]\t\u2028', '\r\u{e0041} \ud800'];
  expect(printableLines(lines.join('\n'))).toBe(lines.map(printable).join('\n'));
});
