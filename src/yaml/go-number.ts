/**
 * The number that Go reads from a text: an integer by the rules of `strconv.ParseInt` and `ParseUint` with base 0, or else a
 * float. Underscores are removed first.
 */
export function numberOf(text: string): number | bigint | undefined {
  if (text.startsWith('.')) return LEADING_POINT.test(text) ? finite(text.replaceAll('_', '')) : undefined;
  if (!/^[-+\d]/.test(text)) return undefined;
  const plain = plainOf(text);
  return integerOf(plain) ?? (FLOAT.test(plain) ? finite(plain) : undefined);
}

/** Whether a text has the form of a number in Go, even if it is too large or begins with an underscore. */
export function looksLikeNumber(text: string): boolean {
  const plain = plainOf(text);
  return INTEGER.test(plain) || FLOAT.test(plain);
}

/** Go reads what follows `0b` as a number of its own, which may have a sign. */
function plainOf(text: string): string {
  return text.replaceAll('_', '').replace(/^0b([-+])(?=[01])/, '$10b');
}

const INTEGER = /^([-+]?)(?:(0x[\da-f]+|0b[01]+)|0o?([0-7]+)|(0|[1-9]\d*))$/i;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** After a leading point Go keeps underscores for `strconv.ParseFloat`, which allows them between digits. */
const LEADING_POINT = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;

/** Integers that a number cannot hold are `bigint`. */
function integerOf(text: string): number | bigint | undefined {
  const [all, sign = '', prefixed, octal, decimal = ''] = INTEGER.exec(text) ?? [];
  if (all === undefined) return undefined;
  const literal = prefixed ?? (octal === undefined ? decimal : `0o${octal}`);
  const value = Number(literal);
  if (Number.isSafeInteger(value)) return sign === '-' ? -value : value;
  const exact = BigInt(literal);
  if (!fits(sign, exact)) return undefined;
  return sign === '-' ? -exact : exact;
}

/** Whether an integer has at most 64 bits: `int64` with a sign, `uint64` without. */
function fits(sign: string, value: bigint): boolean {
  if (sign === '-') return value <= 2n ** 63n;
  return value < 2n ** (sign === '' ? 64n : 63n);
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
