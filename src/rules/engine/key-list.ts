import { quoted } from '../../core/quoted';

/** Keys of a Secret or ConfigMap, as a message lists them; in quotes what the API server takes for no key. */
export function keyList(keys: readonly string[]): string {
  return keys.map((key) => (/^[-._a-zA-Z0-9]+$/.test(key) ? key : quoted(key))).join(', ') || 'none';
}
