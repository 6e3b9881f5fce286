/**
 * Whether a reader of YAML takes the bare text for text, and not for null, a boolean, a number or a time:
 * gopkg.in/yaml.v2 resolve.go resolve and encode.go isBase60Float.
 */
export function resolvesToText(text: string): boolean {
  if (text === '' || WORDS.test(text) || BASE_60.test(text)) return false;
  if (text.startsWith('.')) return !/^\.\d+(?:[eE][-+]?\d+)?$/.test(text);
  if (!/^[-+\d]/.test(text)) return true;
  const plain = text.replaceAll('_', '');
  return !isTime(text) && !isInteger(plain) && !isFloat(plain);
}

const WORDS =
  /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON|n|N|no|No|NO|false|False|FALSE|off|Off|OFF|~|null|Null|NULL|\.nan|\.NaN|\.NAN|[-+]?\.(?:inf|Inf|INF))$/;
const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const TIME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]| )(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[-+]\d\d:\d\d)?)?$/;

const DECIMAL = { base: 10, literal: '' };
/** A leading zero alone makes an octal number too. */
const BASES: ReadonlyMap<string, typeof DECIMAL> = new Map([
  ['0', { base: 8, literal: '0o' }],
  ['0o', { base: 8, literal: '0o' }],
  ['0x', { base: 16, literal: '0x' }],
  ['0b', { base: 2, literal: '0b' }],
]);

function isInteger(text: string): boolean {
  const [all, sign = '', prefix = '', digits = ''] = /^([-+]?)(0[xX]|0[oO]|0[bB]|0)?([\da-fA-F]*)$/.exec(text) ?? [];
  if (all === undefined) return false;
  if (prefix === '0' && digits === '') return true;
  const { base, literal } = BASES.get(prefix.toLowerCase()) ?? DECIMAL;
  if (digits === '' || Array.from(digits).some((digit) => parseInt(digit, 16) >= base)) return false;
  const value = BigInt(literal + digits);
  if (sign === '-') return value <= 2n ** 63n;
  return value < 2n ** (sign === '' ? 64n : 63n);
}

function isFloat(text: string): boolean {
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}

function isTime(text: string): boolean {
  const [all, year, month, day, hour, minute, second, zone] = TIME.exec(text) ?? [];
  if (all === undefined) return false;
  // With a T there has to be a zone, with a space there is none.
  if (hour !== undefined && /[Tt]/.test(text) !== (zone !== undefined)) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 60;
}
