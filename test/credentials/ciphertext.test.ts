import fc from 'fast-check';
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { isCiphertext, isCutCiphertext } from '../../src/credentials/ciphertext';
import { ciphertext } from './encrypted';

test.each([2048, 4096])('what is encrypted as kubeseal does it, with a key of %i bits, is a ciphertext', (bits) => {
  // Nobody reads what is encrypted here, so the modulus need not be the product of two primes, which take a second to find.
  const modulus = Buffer.alloc(bits / 8, 0xff);
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' },
  });
  for (const value of ['', 'AKIAEXAMPLE', 'x'.repeat(5000)]) expect(isCiphertext(seal(value, publicKey))).toBe(true);
});

test('nothing that somebody types is', () => {
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => !isCiphertext(text)));
  fc.assert(fc.property(fc.base64String({ maxLength: 300 }), (text) => !isCiphertext(text)));
});

test.each([
  ['a value in base64', Buffer.from('a secret of some length').toString('base64')],
  ['a long value in base64', Buffer.alloc(700, 'secret').toString('base64')],
  ['a ciphertext that is cut off', ciphertext().slice(0, -8)],
  ['a ciphertext over two lines', `${ciphertext().slice(0, 64)}\n${ciphertext().slice(64)}`],
  ['a session key without a value', ciphertext(512, 15)],
  ['no text', 5],
])('%s is none', (_what, text) => {
  expect(isCiphertext(text)).toBe(false);
});

test('a ciphertext that is cut off is told from a value', () => {
  for (const cut of [
    ciphertext().slice(0, 40),
    ciphertext(256).slice(0, 16),
    'AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq.....',
    'AgB...',
  ])
    expect(isCutCiphertext(cut)).toBe(true);
  for (const value of ['hunter2', 'AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'AgB', 'AgBx'])
    expect(isCutCiphertext(value)).toBe(false);
});

/** As bitnami-labs/sealed-secrets pkg/crypto/crypto.go HybridEncrypt has it. */
function seal(value: string, publicKey: Parameters<typeof publicEncrypt>[0] & object): string {
  const sessionKey = randomBytes(32);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const encryptedKey = publicEncrypt(
    { key: publicKey as never, padding, oaepHash: 'sha256', oaepLabel: Buffer.from('namespace/name') },
    sessionKey,
  );
  const cipher = createCipheriv('aes-256-gcm', sessionKey, Buffer.alloc(12));
  const encrypted = Buffer.concat([cipher.update(value), cipher.final(), cipher.getAuthTag()]);
  const header = Buffer.alloc(2);
  header.writeUInt16BE(encryptedKey.length);
  return Buffer.concat([header, encryptedKey, encrypted]).toString('base64');
}
