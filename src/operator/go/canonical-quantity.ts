import { parseQuantity } from '../../core/formats/quantity';

/**
 * A quantity as Go serializes it: no fraction, the largest suffix that leaves an integer, and the same suffix family
 * (binary or decimal) as the input. Source: k8s.io/apimachinery resource.Quantity.CanonicalizeBytes.
 */
export function canonicalQuantity(written: string | number): string {
  const text = String(written);
  const quantity = parseQuantity(text);
  if (quantity === undefined) return text;
  if (text.endsWith('i')) {
    const binary = inBinary(quantity.unscaled, quantity.exponent);
    if (binary !== undefined) return binary;
  }
  return inDecimal(quantity.unscaled, quantity.exponent, /\d[eE][-+]?\d+$/.test(text));
}

const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: ReadonlyMap<number, string> = new Map([
  [-9, 'n'],
  [-6, 'u'],
  [-3, 'm'],
  [0, ''],
  [3, 'k'],
  [6, 'M'],
  [9, 'G'],
  [12, 'T'],
  [15, 'P'],
  [18, 'E'],
]);

/** Below 1024 Go falls back to decimal suffixes. */
function inBinary(unscaled: bigint, exponent: number): string | undefined {
  let value = exponent >= 0 ? unscaled * 10n ** BigInt(exponent) : roundedUp(unscaled, 10n ** BigInt(-exponent));
  if (value > -1024n && value < 1024n) return undefined;
  let step = 0;
  for (; value % 1024n === 0n && step < BINARY.length - 1; step++) value /= 1024n;
  return `${value}${BINARY[step] ?? ''}`;
}

function inDecimal(unscaled: bigint, exponent: number, scientific: boolean): string {
  if (unscaled === 0n) return '0';
  let [value, power] = [unscaled, exponent];
  for (; value % 10n === 0n; power++) value /= 10n;
  for (; power % 3 !== 0 || power > 18; power--) value *= 10n;
  if (!scientific) return `${value}${DECIMAL.get(power) ?? `e${power}`}`;
  return power === 0 ? String(value) : `${value}e${power}`;
}

function roundedUp(value: bigint, divisor: bigint): bigint {
  const away = value < 0n ? -1n : 1n;
  return value / divisor + (value % divisor === 0n ? 0n : away);
}
