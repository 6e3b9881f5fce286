import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** The exact value `unscaled` × 10 ^ `exponent`. */
interface Quantity {
  readonly unscaled: bigint;
  readonly exponent: number;
}

/**
 * Parses a quantity like k8s.io/apimachinery resource.ParseQuantity; undefined if that returns an error. It rounds away
 * from zero to 9 decimal places, caps values with a binary suffix at 2^63-1, and rejects a string without a digit.
 */
export function parseQuantity(text: string | number): Quantity | undefined {
  const parts = quantityParts(String(text));
  if (parts === undefined) return undefined;
  const { sign, whole, fraction, suffix } = parts;
  const tens = isPower(suffix) ? suffix.slice(1) : '0';
  if (Math.abs(Number(tens)) >= 2 ** 31) return undefined;
  const twos = BINARY.indexOf(suffix) * 10;
  const digits = BigInt(whole + fraction) * 2n ** BigInt(Math.max(twos, 0));
  const exponent = Number(tens) + (DECIMAL[suffix] ?? 0) - fraction.length;
  const rounded = roundUp({ unscaled: digits, exponent });
  const capped = twos > 0 && compare(rounded, LARGEST_BINARY) > 0 ? LARGEST_BINARY : rounded;
  return sign === '-' ? { ...capped, unscaled: -capped.unscaled } : capped;
}

/** Negative, zero or positive, as in `Array.sort`; undefined if `a` or `b` is not a quantity. */
export function compareQuantities(a: string | number, b: string | number): number | undefined {
  const [left, right] = [parseQuantity(a), parseQuantity(b)];
  return left === undefined || right === undefined ? undefined : compare(left, right);
}

/** Whether YAML may mean a quantity by it. */
export function isQuantity(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

export function checkQuantity(text: string | number): Diagnostic | undefined {
  if (parseQuantity(text) !== undefined) return undefined;
  const diagnostic = { found: quoted(String(text)), expected: 'a quantity such as "100Gi", "500m" or "2"' };
  const [, number, letter = ''] = /^([\d.]{1,20}) ?([kmgtpe])i?b?$/i.exec(String(text)) ?? [];
  if (number === undefined) return diagnostic;
  const upper = letter.toUpperCase();
  const fix = `write "${number}${upper}i" for powers of 1024 or "${number}${upper === 'K' ? 'k' : upper}" for powers of 1000`;
  return { ...diagnostic, fix };
}

interface QuantityParts {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
  /** Such as `Gi`, `m` or `e3`. */
  readonly suffix: string;
}

/** Undefined for a text that is no quantity. */
export function quantityParts(text: string): QuantityParts | undefined {
  const [all, sign = '', whole = '', fraction = '', suffix = ''] = SYNTAX.exec(text) ?? [];
  return all === undefined || whole + fraction === '' ? undefined : { sign, whole, fraction, suffix };
}

/** Whether a suffix is a power of ten such as `e3`, and not `E` or `Ei`. */
export function isPower(suffix: string): boolean {
  return /^[eE][+\-\d]/.test(suffix);
}

const SYNTAX = /^([+-])?(\d*)(?:\.(\d*))?((?:[numkMGTPE]|[KMGTPE]i)|[eE][+-]?\d+)?$/;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
/** The suffixes of powers of 1024. */
export const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const LARGEST_BINARY: Quantity = { unscaled: 2n ** 63n - 1n, exponent: 0 };
const NANO = -9;

function roundUp({ unscaled, exponent }: Quantity): Quantity {
  if (exponent >= NANO) return { unscaled, exponent };
  // Limits the power of ten to the number of digits, because the exponent may be huge.
  const dropped = Math.min(NANO - exponent, unscaled.toString().length);
  const power = 10n ** BigInt(dropped);
  return { unscaled: (unscaled + power - 1n) / power, exponent: NANO };
}

function compare(a: Quantity, b: Quantity): number {
  const signs = sign(a.unscaled) - sign(b.unscaled);
  if (signs !== 0 || a.unscaled === 0n) return signs;
  const orders = orderOf(a) - orderOf(b);
  if (orders !== 0) return orders * sign(a.unscaled);
  const exponent = Math.min(a.exponent, b.exponent);
  return sign(scaled(a, exponent) - scaled(b, exponent));
}

function scaled({ unscaled, exponent }: Quantity, to: number): bigint {
  return unscaled * 10n ** BigInt(exponent - to);
}

function orderOf({ unscaled, exponent }: Quantity): number {
  return (unscaled < 0n ? -unscaled : unscaled).toString().length + exponent;
}

function sign(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}
