import { base64Bytes } from '../core/bytes/base64';

/** The length of the encrypted session key takes two bytes. */
const HEADER = 2;
/** AES-GCM adds this many bytes, even to an empty text. */
const TAG = 16;
/** Possible lengths in bytes. The length equals that of the controller's RSA key, which has 4096 bits by default. */
const SESSION_KEYS = [256, 384, 512, 1024, 2048];

/**
 * Whether kubeseal made the text: base64 of the length of the encrypted session key, that key, and the encrypted value.
 * Text that a person types does not match.
 *
 * Source: bitnami-labs/sealed-secrets pkg/crypto/crypto.go HybridEncrypt.
 */
export function isCiphertext(text: unknown): boolean {
  if (typeof text !== 'string' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  const bytes = base64Bytes(text);
  if (bytes.length < HEADER) return false;
  const sessionKey = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return SESSION_KEYS.includes(sessionKey) && bytes.length >= HEADER + sessionKey + TAG;
}

/**
 * Whether the text begins as a ciphertext of a key with 2048 to 4096 bits does, such as one that somebody shortened. Nobody can
 * decrypt it, but it does not show the value either.
 */
export function isCutCiphertext(text: unknown): boolean {
  return typeof text === 'string' && /^A[QYg][A-D](?:[A-Za-z0-9+/]{13}|[A-Za-z0-9+/]*(?:\.{3}|…))/.test(text);
}
