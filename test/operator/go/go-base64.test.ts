import { base64Error } from '../../../src/operator/go/go-base64';

test.each(['', 'a2V5', 'a2V5\n', 'a2\r\nV5', 'a2V=', 'YQ==', 'YQ=\n=\n'])('%j is base64 for Go', (text) => {
  expect(base64Error(text)).toBeUndefined();
});

test.each([
  ['not base64!', 3],
  ['a', 0],
  ['a2V5a2', 4],
  ['a2V5\na', 5],
  ['a-_5', 1],
  ['a2V5=a2V5', 4],
  ['YQ=', 3],
  ['YQ=a', 2],
  ['YQ===', 4],
  ['a2V=a', 4],
  [' a2V5', 0],
  ['ä', 0],
  ['a2V5ä', 4],
])('%j is none, and Go says where: %s', (text, at) => {
  expect(base64Error(text)).toBe(`illegal base64 data at input byte ${at}`);
});
