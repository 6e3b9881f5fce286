import { quoted } from '../../core/quoted';

/** A list of Secret or ConfigMap keys for messages, with invalid keys in quotes. */
export function keyList(keys: readonly string[]): string {
  return keys.map((key) => (/^[-._a-zA-Z0-9]+$/.test(key) ? key : quoted(key))).join(', ') || 'none';
}

/** `keys a, b`, or `no keys`. */
export function keysInWords(keys: readonly string[]): string {
  return keys.length === 0 ? 'no keys' : `keys ${keyList(keys)}`;
}
