import type { Manifest } from '../../../src/core/manifest';
import { placeOfMissing } from '../../../src/rules/credentials/missing-keys';

const WANTED = ['tls.crt', 'tls.key'];

test.each([
  ['the one that was meant to be it', ['note', 'tls.cert', 'tls.key'], 'tls.cert'],
  ['not the one that looks like a key that is there', ['tls.kex', 'tls.cert', 'tls.key'], 'tls.cert'],
  ['the first that nobody reads, where none looks meant', ['tls.key', 'certificate', 'note'], 'certificate'],
  ['the object, where every key is read', ['tls.key'], undefined],
  ['the object, where there is no key', [], undefined],
])('a missing key is mended at %s', (_where, keys, expected) => {
  const data = Object.fromEntries(keys.map((key) => [key, '']));
  const secret: Manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data };
  expect(placeOfMissing(secret, keys, WANTED)).toEqual(expected === undefined ? [] : ['data', expected]);
});
