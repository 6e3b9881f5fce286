import { quoted } from '../core/quoted';

const SHOWN = 60;

/** A value as `found` shows it: short, on one line and without user and password of a URL. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value, SHOWN);
  if (Array.isArray(value)) return 'a list';
  if (value === null || ['number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
  return value === undefined ? 'nothing' : describeType(value);
}

/** Whether `describeValue` shows all of a text, a number or a boolean. */
export function isShownWhole(value: unknown): boolean {
  if (typeof value === 'string') return describeValue(value) === JSON.stringify(value);
  return Number.isFinite(value) || ['boolean', 'bigint'].includes(typeof value);
}

/** Only what sort of value it is. */
export function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text that is not shown here';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}

/** `"a", "b" or "c"` */
export function quotedChoices(values: readonly string[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} or ${last}`;
}
