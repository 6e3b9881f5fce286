import { base64Length } from '../../core/bytes/base64';
import { utf8Length } from '../../core/bytes/utf8';
import { caKeyOfHost, checkRegistryHost } from '../../core/formats/registry-host';
import { isOfWebhook, isPlaceholder } from '../../core/placeholder';
import { fieldOf } from '../../core/record';
import { NO_ERRORS, type Check, type CheckDiagnostic, type SchemaNode } from '../node';
import { mapNode, textNode } from '../node-builders';

/**
 * `data` of a Secret or a ConfigMap. Messages never show its values.
 *
 * @see Go encoding/json Decoder: null leaves the zero value of an element of a map
 */
export function dataMap(...checks: readonly Check<string>[]): SchemaNode {
  return { ...mapNode({ ...textNode(...checks), nulls: 'empty', secret: true }, checkDataKey), secret: true };
}

/** The same with values in base64, beside a field for plain text. */
export function base64Map(plainField: string): SchemaNode {
  const errors = [{ kind: 'format', expected: `base64 with padding; plain text belongs in ${plainField}` }] as const;
  return dataMap((value) => (isBase64(value) ? NO_ERRORS : errors));
}

/**
 * Decodes like Go: padding is required, line breaks are ignored. Placeholders pass, because a tool replaces them later, but a webhook
 * gets what the API server has decoded.
 */
function isBase64(value: string): boolean {
  if (isPlaceholder(value) && !isOfWebhook(value)) return true;
  const digits = /[\r\n]/.test(value) ? value.replace(/[\r\n]/g, '') : value;
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}

const MOST_BYTES = 1024 * 1024;

/** The limit for both kinds is 1 MiB, without keys. */
export function checkDataSize(bytes: number): readonly CheckDiagnostic[] {
  if (bytes <= MOST_BYTES) return NO_ERRORS;
  return [{ kind: 'bounds', expected: `at most ${MOST_BYTES} bytes`, found: `${bytes} bytes`, path: ['data'] }];
}

const SIZES = { utf8: utf8Length, base64: base64Length };

/** The total size of all values in bytes; base64 values count decoded, as in the API server. */
export function decodedSize(
  map: unknown,
  encoding: keyof typeof SIZES,
  except: (key: string) => boolean = () => false,
): number {
  if (typeof map !== 'object' || map === null) return 0;
  let sum = 0;
  for (const key of Object.keys(map)) {
    const value = fieldOf(map, key);
    if (typeof value === 'string' && !except(key)) sum += SIZES[encoding](value);
  }
  return sum;
}

/** @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go IsConfigMapKey */
function checkDataKey(key: string): readonly CheckDiagnostic[] {
  if (isPlaceholder(key)) return NO_ERRORS;
  if (key.length > 253)
    return [{ kind: 'key', expected: 'a key of at most 253 characters', found: `${key.length} characters` }];
  if (/^[-._a-zA-Z0-9]+$/.test(key) && key !== '.' && !key.startsWith('..')) return NO_ERRORS;
  const expected = "a key of letters, digits, '-', '_' or '.', that is not '.' and does not begin with '..'";
  // Most keys with a colon are the host and port of a registry, with its CA as the value.
  if (!key.includes(':') || checkRegistryHost(key) !== undefined) return [{ kind: 'key', expected }];
  const suggestion = caKeyOfHost(key);
  return [{ kind: 'key', expected: `${expected} (did you mean ${suggestion}?)`, suggestion }];
}
