import { keyList } from '../../../src/rules/engine/key-list';

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
