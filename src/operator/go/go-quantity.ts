import { BINARY, isPower, parseQuantity, quantityParts } from '../../core/formats/quantity';

/**
 * A quantity as Go writes it after it was read: the text as it was spelt where that is in canonical form, else without a
 * fraction and with the largest suffix of its family that leaves an integer.
 * Source: k8s.io/apimachinery resource.ParseQuantity, Quantity.CanonicalizeBytes.
 */
export function goQuantity(written: string | number): string {
  const text = String(written).trim();
  const parts = quantityParts(text);
  if (parts === undefined || text === '0') return text;
  const { sign, whole, fraction, suffix } = parts;
  const parsed = { ...familyOf(suffix), whole: whole.replace(/^0+/, '') || '0', fraction };
  const quick = quickly(parsed);
  if (quick?.isCanonical === true) return text;
  const { unscaled, scale } = quick ?? exactly(parsed);
  return canonical({ unscaled: sign === '-' ? -unscaled : unscaled, scale }, parsed);
}

/**
 * The quantity as the API server has it in a pod: rounded up, away from zero, to thousandths.
 * Source: pkg/apis/core/v1 SetDefaults_ResourceList.
 */
export function podQuantity(text: string): string {
  const { unscaled, exponent } = parseQuantity(text) ?? { unscaled: 0n, exponent: 0 };
  const divisor = 10n ** BigInt(Math.max(0, MILLI - exponent));
  if (unscaled % divisor === 0n) return text;
  const away = unscaled / divisor + (unscaled > 0n ? 1n : -1n);
  return goQuantity(/[eE][+-]?\d/.test(text) ? `${away}e${MILLI}` : `${away}m`);
}

const MILLI = -3;

const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const LARGEST = 2n ** 63n - 1n;
const NANO = -9;

type Family = 'binary' | 'decimal' | 'scientific';

interface Parsed {
  readonly family: Family;
  /** Of 2 in the binary family, of 10 otherwise. */
  readonly exponent: number;
  /** Digits without leading zeros. */
  readonly whole: string;
  readonly fraction: string;
}

interface Scaled {
  readonly unscaled: bigint;
  /** The power of ten. */
  readonly scale: number;
}

function familyOf(suffix: string): Pick<Parsed, 'family' | 'exponent'> {
  if (suffix.endsWith('i')) return { family: 'binary', exponent: BINARY.indexOf(suffix) * 10 };
  if (isPower(suffix)) return { family: 'scientific', exponent: Number(suffix.slice(1)) };
  return { family: 'decimal', exponent: DECIMAL.indexOf(suffix) * 3 + NANO };
}

/** Quantities of few digits, whose text Go remembers. */
function quickly({ family, exponent, whole, fraction }: Parsed): (Scaled & { isCanonical: boolean }) | undefined {
  const shifted = whole + fraction;
  const value = BigInt(shifted);
  if (family === 'binary') {
    const room = 15 - whole.length - Math.trunc(Math.fround(exponent) * 0.3) - 1;
    const unscaled = value * 2n ** BigInt(exponent);
    if (fraction !== '' || room < 0 || unscaled > LARGEST) return undefined;
    return { unscaled, scale: 0, isCanonical: value % 8n !== 0n };
  }
  const scale = exponent - fraction.length;
  if (shifted.length > 18 || scale < NANO) return undefined;
  return {
    unscaled: value,
    scale,
    isCanonical: scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0'),
  };
}

/** Rounded away from zero to nano, as far as Go goes. */
function exactly({ family, exponent, whole, fraction }: Parsed): Scaled {
  const digits = BigInt(whole + fraction);
  const unscaled = family === 'binary' ? digits * 2n ** BigInt(exponent) : digits;
  const scale = (family === 'binary' ? 0 : exponent) - fraction.length;
  const nano =
    scale >= NANO
      ? unscaled * 10n ** BigInt(scale - NANO)
      : roundedUp(unscaled, 10n ** BigInt(Math.min(NANO - scale, 9999)));
  const most = LARGEST * 10n ** BigInt(-NANO);
  return { unscaled: family === 'binary' && nano > most ? most : nano, scale: NANO };
}

function canonical({ unscaled, scale }: Scaled, { family }: Parsed): string {
  if (unscaled === 0n) return '0';
  const integer = scale >= 0 ? unscaled * 10n ** BigInt(scale) : unscaled / 10n ** BigInt(-scale);
  const isInteger = scale >= 0 || integer * 10n ** BigInt(-scale) === unscaled;
  if (family === 'binary' && isInteger && (integer <= -1024n || integer >= 1024n)) return inBinary(integer);
  let [value, power] = [unscaled, scale];
  for (; value % 10n === 0n; power++) value /= 10n;
  for (; power % 3 !== 0; power--) value *= 10n;
  if (family === 'scientific') return power === 0 ? String(value) : `${value}e${power}`;
  // Go has no suffix beyond E, and then writes none.
  return `${value}${DECIMAL[(power - NANO) / 3] ?? ''}`;
}

function inBinary(integer: bigint): string {
  let [value, step] = [integer, 0];
  for (; value % 1024n === 0n; step++) value /= 1024n;
  return `${value}${BINARY[step] ?? ''}`;
}

function roundedUp(value: bigint, divisor: bigint): bigint {
  return (value + divisor - 1n) / divisor;
}
