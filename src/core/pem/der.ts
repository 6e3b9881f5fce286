import { utf8Text } from '../bytes/utf8';

/** A value in DER, as Go reads it: each length is written in the shortest way and ends with what holds it. */
export interface DerValue {
  readonly tag: number;
  /** The bytes behind tag and length. */
  readonly content: Uint8Array;
}

export const TAGS = {
  BOOLEAN: 0x01,
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  OBJECT_IDENTIFIER: 0x06,
  UTC_TIME: 0x17,
  GENERALIZED_TIME: 0x18,
  SEQUENCE: 0x30,
  SET: 0x31,
} as const;

/** The bytes are none in DER. It stays inside of this folder. */
export class NotDer extends Error {}

/** The values that bytes consist of, one behind the other. */
export function derValues(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length;) {
    const { content, end } = contentAt(bytes, at);
    values.push({ tag: bytes[at] ?? 0, content });
    at = end;
  }
  return values;
}

/** How many bytes the first value has, with tag and length. */
export function derLength(bytes: Uint8Array): number {
  return contentAt(bytes, 0).end;
}

/** The content of a value that has to have a tag. */
export function contentOf(value: DerValue | undefined, ...tags: readonly number[]): Uint8Array {
  if (value === undefined || !tags.includes(value.tag)) throw new NotDer();
  return value.content;
}

/** `2.5.4.3` */
export function objectIdentifier(content: Uint8Array): string {
  if (content.length === 0 || (content.at(-1) ?? 0) >= 0x80) throw new NotDer();
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...others] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...others].join('.');
}

/** The text of a value of any of the types of strings. */
export function derText({ tag, content }: DerValue): string {
  if (tag === UTF8_STRING) return utf8Text(content);
  if (tag === BMP_STRING) return wideText(content, 2);
  if (tag === UNIVERSAL_STRING) return wideText(content, 4);
  return String.fromCharCode(...content);
}

const UTF8_STRING = 0x0c;
const UNIVERSAL_STRING = 0x1c;
const BMP_STRING = 0x1e;

/** Both ways to write it end with Z in a certificate: RFC 5280, 4.1.2.5. */
export function derTime(value: DerValue | undefined): Date {
  const text = String.fromCharCode(...contentOf(value, TAGS.UTC_TIME, TAGS.GENERALIZED_TIME));
  const [, year = '', ...parts] = (value?.tag === TAGS.UTC_TIME ? SHORT : LONG).exec(text) ?? [];
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const time = new Date(Date.UTC(Number(`${century}${year}`), month - 1, day, hour, minute, second));
  if (year === '' || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) throw new NotDer();
  if (hour > 23 || minute > 59 || second > 59) throw new NotDer();
  return time;
}

const SHORT = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const LONG = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

function contentAt(bytes: Uint8Array, at: number): { readonly content: Uint8Array; readonly end: number } {
  const first = bytes[at + 1];
  if (first === undefined || ((bytes[at] ?? 0) & LONG_TAG) === LONG_TAG) throw new NotDer();
  const size = first < 0x80 ? 0 : first - 0x80;
  const start = at + 2 + size;
  const length = size === 0 ? first : longLength(bytes.subarray(at + 2, start), size);
  if (start + length > bytes.length) throw new NotDer();
  return { content: bytes.subarray(start, start + length), end: start + length };
}

const LONG_TAG = 0x1f;

function longLength(bytes: Uint8Array, size: number): number {
  const length = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = bytes.length === size && size <= 4 && bytes[0] !== 0 && length >= 0x80;
  if (!isShortest) throw new NotDer();
  return length;
}

function wideText(content: Uint8Array, width: number): string {
  if (content.length % width !== 0) throw new NotDer();
  const points = Array.from({ length: content.length / width }, (_, index) =>
    content.subarray(index * width, (index + 1) * width).reduce((sum, byte) => sum * 256 + byte, 0),
  );
  if (points.some((point) => point > 0x10ffff)) throw new NotDer();
  return String.fromCodePoint(...points);
}
