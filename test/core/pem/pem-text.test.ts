import { Pem } from '../../../src';
import { errorOf } from '../../app';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [7, 'a number'],
  [[], 'a list'],
])('%p from plain JavaScript is no text', (value, found) => {
  expect(() => Pem.text(value as unknown as string)).toThrow(
    `IR110 Pem.text: found ${found}, expected a text with certificates in PEM form.`,
  );
});

test.each(['-----BEGIN PRIVATE KEY-----\\nhunter2', 'hunter2\nhunter2', '-----BEGIN CERTIFICATE-----hunter2'])(
  'a text in place of a path may be a key, and is never shown: %#',
  (path) => {
    const text = errorOf(() => Pem.file(path));
    expect(text).toMatch(
      /^IR110 Pem\.file: found a text of several lines or in PEM form \(not shown\), expected the path/,
    );
    expect(text).toContain('if you have the certificates as text, use Pem.text');
    expect(text).not.toContain('hunter2');
  },
);
