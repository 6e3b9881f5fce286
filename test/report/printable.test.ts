import { printable } from '../../src/report/printable';

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
])('%j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
