import { keyList, keysInWords } from '../../../src/rules/engine/key-list';

test.each([
  [[], 'none'],
  [['tls.crt'], 'tls.crt'],
  [['tls.crt', '-A_z.0'], 'tls.crt, -A_z.0'],
  [['a b'], '"a b"'],
  [[' a'], '" a"'],
  [['a '], '"a "'],
  [['a', '', 'b:c'], 'a, "", "b:c"'],
])('keys %j are listed as %s', (keys, text) => {
  expect(keyList(keys)).toBe(text);
});

test.each([
  [[], 'no keys'],
  [['tls.crt', 'a b'], 'keys tls.crt, "a b"'],
])('keys %j are %s', (keys, text) => {
  expect(keysInWords(keys)).toBe(text);
});
