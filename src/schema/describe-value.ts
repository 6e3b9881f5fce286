import { quoted } from '../core/quoted';
import type { FieldPath } from '../core/field-path';
import type { DiagnosticWith } from '../core/diagnostic';
import { inOneChoice } from '../core/formats/in-one-list';

const SHOWN = 60;

/** Describes a value for `found`: short, on one line and without credentials. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value, SHOWN);
  if (Array.isArray(value)) return 'a list';
  if (value === null || ['number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
  return value === undefined ? 'nothing' : describeType(value);
}

/** Whether the value is a scalar that `describeValue` shows in full. */
export function isShownWhole(value: unknown): boolean {
  if (typeof value === 'string') return describeValue(value) === JSON.stringify(value);
  return Number.isFinite(value) || ['boolean', 'bigint'].includes(typeof value);
}

/** Describes only the type of a value. */
export function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text that is not shown here';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}

/** `"a", "b" or "c"` */
export function quotedChoices(values: readonly string[]): string {
  return inOneChoice(values.map((value) => JSON.stringify(value)));
}

/** A value of another type than expected, without the value. */
export function wrongType(path: FieldPath, value: unknown, expected: string): DiagnosticWith<'path'> {
  return { path, found: describeType(value), expected };
}
