import { numberOf } from './go-number';
import { isTime } from './go-time';

/**
 * The value of a plain text, which has no quotes. kubectl reads with sigs.k8s.io/yaml, the Operator reads and writes with
 * gopkg.in/yaml.v2. Both contain the same `resolve`, which differs from YAML 1.1: numbers are those of Go, without base 60.
 * A time is a string, because kubectl converts YAML to JSON.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/resolve.go resolve, gopkg.in/yaml.v2 resolve.go resolve
 */
export function resolvePlain(text: string): string | number | bigint | boolean | null {
  const known = WORDS.get(text);
  return known === undefined ? (numberOf(text) ?? text) : known;
}

/**
 * Whether a text needs quotes so that every reader gets a string. Go also quotes times and numbers with base 60: Go reads
 * them as strings, but other readers of YAML 1.1 do not.
 *
 * @see gopkg.in/yaml.v2 encode.go stringv
 */
export function needsQuotes(text: string): boolean {
  return resolvePlain(text) !== text || BASE_60.test(text) || isTime(text);
}

const WORDS: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'yes', 'true', 'on'].flatMap(spellings).map((word) => [word, true] as const),
  ...['n', 'no', 'false', 'off'].flatMap(spellings).map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [[word, Infinity] as const, [`+${word}`, Infinity] as const]),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);

/** A fast test that matches every text for which `resolvePlain` returns something else than the text. */
export const MAYBE_NO_TEXT = new RegExp(
  `^(?:[-+.\\d].*|${[...WORDS.keys()].filter((word) => !/^[-+.]/.test(word)).join('|')})$`,
);

const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;

function spellings(word: string): string[] {
  return [...new Set([word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()])];
}
