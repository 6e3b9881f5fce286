import { word } from '../../../src/diagnosis/forms/steps';

test.each([
  ['layers', 'layers'],
  ['', 'CLAIM'],
  ['a; $(id)', "'a; $(id)'"],
  ["a'b", "'a'\\''b'"],
  // A program takes them for options.
  ['-K/etc/passwd', 'CLAIM'],
  // A shell would read from a file `hidden`, and write to one.
  ['https://user:hunter2@s3.example.com', "'https://<hidden>@s3.example.com'"],
])('%j is one word of a command: %s', (text, expected) => {
  expect(word(text, 'CLAIM')).toBe(expected);
});
