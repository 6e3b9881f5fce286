import type { FieldPath } from './field-path';

/**
 * One change of an object. `set` also adds a field that is missing, with the objects around it. With `asWritten`, a scalar in
 * a file becomes the string that the file has there, such as "no", which without quotes is false; elsewhere it becomes `value`.
 */
export type FieldChange =
  | { readonly op: 'set'; readonly path: FieldPath; readonly value: unknown; readonly asWritten?: true }
  | { readonly op: 'delete'; readonly path: FieldPath }
  | { readonly op: 'rename'; readonly path: FieldPath; readonly to: string }
  | { readonly op: 'move'; readonly path: FieldPath; readonly to: FieldPath };

/** How to correct a mistake, as data. */
export interface RuleEdit {
  /** A suggested edit may change what a cluster does; a safe one only says the same in the right way. */
  readonly safety: Safety;
  /** Made one after the other. */
  readonly changes: readonly FieldChange[];
}

type Safety = 'safe' | 'suggested';

/** An edit that `--fix` makes. */
export function safe(...changes: readonly FieldChange[]): RuleEdit {
  return { safety: 'safe', changes };
}

/** An edit that only `--fix-suggested` makes. */
export function suggested(...changes: readonly FieldChange[]): RuleEdit {
  return { safety: 'suggested', changes };
}

export function set(path: FieldPath, value: unknown): FieldChange {
  return { op: 'set', path, value };
}

/** Puts a scalar in quotes, as it is written. */
export function quote(path: FieldPath, value: string): FieldChange {
  return { op: 'set', path, value, asWritten: true };
}

export function remove(path: FieldPath): FieldChange {
  return { op: 'delete', path };
}

export function rename(path: FieldPath, to: string): FieldChange {
  return { op: 'rename', path, to };
}

export function move(path: FieldPath, to: FieldPath): FieldChange {
  return { op: 'move', path, to };
}
