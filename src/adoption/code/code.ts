import type { FieldPath } from '../../core/field-path';
import { printable } from '../../core/printable';
import type { ConstructName } from './construct-name';

/** A name that code imports. */
export interface ImportedName {
  readonly name: string;
  readonly from: string;
}

/** Code that fits on one line, or parts that are laid out when it is printed. */
export type Code = string | CodeGroup;

/** A call, an object or a list. */
export interface CodeGroup {
  /** What is before the bracket, such as `Size.gibibytes`. */
  readonly head: string;
  readonly brackets: '()' | '{}' | '[]';
  readonly items: readonly CodeItem[];
}

export interface CodeItem {
  /** @default - an item of a list, or an argument */
  readonly key?: string;
  readonly code: Code;
  /** The field that it comes from, from the root of its object. @default - no single field */
  readonly from?: FieldPath;
  /** The construct whose object has that field. @default - that of the code around it */
  readonly of?: ConstructName;
  /** Comments above it. @default - none */
  readonly comments?: readonly string[];
}

export function call(head: string, ...args: readonly Code[]): Code {
  return { head, brackets: '()', items: args.map((code) => ({ code })) };
}

export function objectCode(entries: readonly (CodeItem & { readonly key: string })[]): Code {
  return { head: '', brackets: '{}', items: entries };
}

/** @param from the field that the list comes from */
export function listCode(items: readonly Code[], from?: FieldPath): Code {
  return { head: '', brackets: '[]', items: items.map((code, index) => ({ code, ...fieldIn(from, index) })) };
}

/** The origin of a part of what comes from a field. */
function fieldIn(from: FieldPath | undefined, step: string | number): Pick<CodeItem, 'from'> {
  return from === undefined ? {} : { from: [...from, step] };
}

/**
 * A string in single quotes, or in double quotes where that escapes less. Invisible characters and marks that change the writing
 * direction are escaped: with them, code reads other than it runs.
 */
export function textCode(text: string): string {
  const single = text.split("'").length > text.split('"').length;
  const inner = printable(JSON.stringify(text)).slice(1, -1);
  return single ? `"${inner}"` : `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A key of an object, quoted where it has to be. */
export function keyCode(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : textCode(key);
}

/**
 * Data as code. Its keys have one order, since cdk8s writes them in one: a second adopt gives the same code.
 *
 * @param from the field that holds the data
 */
export function dataCode(data: unknown, from?: FieldPath): Code {
  if (typeof data === 'string') return textCode(data);
  if (Array.isArray(data)) {
    const items = data.map((each: unknown, index) => dataCode(each, fieldIn(from, index).from));
    return listCode(items, from);
  }
  if (typeof data !== 'object' || data === null) return Object.is(data, -0) ? '-0' : String(data);
  const entries = Object.entries(data).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return objectCode(
    entries.map(([key, each]) => ({ key, code: dataCode(each, fieldIn(from, key).from), ...fieldIn(from, key) })),
  );
}

/** What an item is about comes before what is said of it. */
const FIRST: readonly string[] = ['name', 'key', 'operator'];

function rankOf(key: string): number {
  const index = FIRST.indexOf(key);
  return index < 0 ? FIRST.length : index;
}
