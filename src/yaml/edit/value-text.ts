import { Scalar } from 'yaml';
import { needsQuotes } from '../plain-scalar';
import { escapedText } from '../write/escaped-text';
import type { Style } from './layout';

/** A scalar as text, in the quotes of the one before it where there was one. */
export function scalarText(value: unknown, before: Scalar.Type | null | undefined, style: Style): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'json' || before === Scalar.QUOTE_DOUBLE) return escapedText(value);
  if (before === Scalar.QUOTE_SINGLE && isOneLine(value)) return `'${value.replaceAll("'", "''")}'`;
  return isPlain(value, style) ? value : escapedText(value);
}

/** A key as text, in the quotes of the one before it. */
export function keyText(key: string, before: Scalar.Type | null | undefined, style: Style): string {
  return scalarText(key, before, style);
}

/** A value as text between brackets, which fits everywhere. */
export function flowText(value: unknown, isJson: boolean): string {
  const style = isJson ? 'json' : 'flow';
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, isJson)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarText(value, undefined, style);
  const fields = Object.entries(value).map(
    ([key, each]) => `${scalarText(key, undefined, style)}: ${flowText(each, isJson)}`,
  );
  return `{${fields.join(', ')}}`;
}

/** The lines of a map or list in block style. */
export function blockLines(value: object, column: number, step: number): string[] {
  const indent = ' '.repeat(column);
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown) => ['-', item])
    : Object.entries(value).map(([key, each]) => [`${scalarText(key, undefined, 'block')}:`, each]);
  return entries.flatMap(([mark, each]) => {
    if (typeof each !== 'object' || each === null || Object.keys(each).length === 0)
      return [`${indent}${mark} ${isLeaf(each) ? scalarText(each, undefined, 'block') : flowText(each, false)}`];
    const lines = blockLines(each, column + step, step);
    // The first line of an item stands behind its dash.
    return mark === '-'
      ? [`${indent}- ${' '.repeat(step - 2)}${lines[0]?.trimStart() ?? ''}`, ...lines.slice(1)]
      : [`${indent}${mark}`, ...lines];
  });
}

function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Whether every reader takes the text for the string that it is without quotes. */
function isPlain(text: string, style: Style): boolean {
  return !needsQuotes(text) && (style === 'block' ? PLAIN_IN_BLOCK : PLAIN_IN_FLOW).test(text);
}

const PLAIN_IN_BLOCK = /^[\w./](?:[\w./@+=*()%-]|[:,](?=[^\s])| (?=[^\s#]))*$/;
const PLAIN_IN_FLOW = /^[\w./](?:[\w./@+=*()%-]|:(?=[\w/])| (?=[^\s#]))*$/;

function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text);
}
