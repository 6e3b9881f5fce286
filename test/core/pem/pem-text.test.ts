import { Pem } from '../../../src';

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
