import { isRecord } from '../record';

/** JSON of plain data. Integers that a number cannot hold keep all their digits. */
export function jsonText(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, undefined, indent);
  } catch (error) {
    // It rejects integers that a number cannot hold. To ask for them before would take three times as long.
    if (error instanceof TypeError) return withAllDigits(value, indent);
    throw error;
  }
}

function withAllDigits(value: unknown, indent: number | undefined): string {
  const integers: bigint[] = [];
  const plain = withBigInts(value, indent, (integer) => {
    integers.push(integer);
    return String(integer);
  });
  if (integers.length === 0) return plain;
  const mark = markNotIn(plain);
  const marked = withBigInts(value, indent, (integer) => `${mark}${integer}`);
  return marked.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}

function withBigInts(value: unknown, indent: number | undefined, write: (integer: bigint) => string): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? write(each) : each), indent);
}

/** More private characters than follow each other anywhere, so that no text is taken for a number. */
function markNotIn(text: string): string {
  const longest = (text.match(/\ue9b1+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  return '\ue9b1'.repeat(longest + 1);
}

/** A plain value as JSON on one line, with sorted keys. */
export function asText(value: unknown): string {
  return value === undefined ? '' : jsonText(sorted(value));
}

/** A copy with the keys in the order of the alphabet. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  // Most maps are sorted already.
  if (!keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)) keys.sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

/** A text that no other plain value has. In JSON, some have the same, such as NaN and null. */
export function exactText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? `=${each}` : isInJson(each) ? each : `${typeof each} ${String(each)}`,
  );
}

function isInJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value !== undefined && typeof value !== 'bigint';
}
