/** Two bytes for the length of the encrypted session key. */
const HEADER = 2;
/** What AES-GCM adds to a text, be it empty. */
const TAG = 16;
/** In bytes, as long as the key of the controller, which has 4096 bits unless somebody brings another. */
const SESSION_KEYS = [256, 384, 512, 1024, 2048];

/**
 * Whether a text is one that kubeseal made: in base64 the length of the encrypted session key, that key, and the value
 * encrypted with it. Nothing that somebody types is.
 *
 * Source: bitnami-labs/sealed-secrets pkg/crypto/crypto.go HybridEncrypt.
 */
export function isCiphertext(text: unknown): boolean {
  if (typeof text !== 'string' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < HEADER) return false;
  const sessionKey = bytes.readUInt16BE(0);
  return SESSION_KEYS.includes(sessionKey) && bytes.length >= HEADER + sessionKey + TAG;
}
