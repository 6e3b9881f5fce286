import { suggest, type DiagnosticWith } from '../diagnostic';
import type { FieldPath } from '../field-path';
import { nearest } from '../nearest';

/**
 * What a prop may hold. Typed languages see to it before; from plain JavaScript, or from a value cast to any type,
 * anything can come. Plain values become fields, and the schema judges those: only what the library calls methods of,
 * walks through or would drop is looked at here.
 */
export interface PropShape {
  readonly expected: string;
  fits(value: unknown): boolean;
  /** The shapes below, for each entry of the value. */
  below?(value: object): readonly (readonly [step: string | number, value: unknown, shape: PropShape | undefined])[];
  /** The names that a struct knows. */
  readonly names?: readonly string[];
}

/** Becomes a field as it is. */
export const FIELD: PropShape = { expected: 'a value', fits: () => true };
export const TEXT: PropShape = { expected: 'a text', fits: (value) => typeof value === 'string' };
export const NUMBER: PropShape = { expected: 'a number', fits: (value) => typeof value === 'number' };
export const BOOLEAN: PropShape = { expected: 'true or false', fits: (value) => typeof value === 'boolean' };

/** A construct that stands for an object, or one that has `member` of its own. */
export function construct(expected: string, member = 'name'): PropShape {
  return { expected, fits: (value) => isObject(value) && 'node' in value && member in value };
}

export function withMember(expected: string, member: string): PropShape {
  return { expected, fits: (value) => isObject(value) && member in value };
}

export function listOf(shape: PropShape): PropShape {
  return {
    expected: 'a list',
    fits: Array.isArray,
    below: (value) => (value as unknown[]).map((each, index) => [index, each, shape] as const),
  };
}

export function mapOf(shape: PropShape): PropShape {
  return {
    expected: 'an object',
    fits: isMap,
    below: (value) => Object.entries(value).map(([key, each]) => [key, each, shape] as const),
  };
}

export function struct(known: Readonly<Record<string, PropShape>>): PropShape {
  return {
    expected: 'an object with props',
    fits: isMap,
    below: (value) =>
      Object.entries(value).map(([key, each]) => [key, each, Object.hasOwn(known, key) ? known[key] : undefined]),
    names: Object.keys(known),
  };
}

/** Everything in `value` that has not the shape; `found` names its kind, never the value. What is undefined was left out. */
export function shapeErrors(value: unknown, shape: PropShape, path: FieldPath = []): DiagnosticWith<'path' | 'fix'>[] {
  if (value === undefined) return [];
  if (!shape.fits(value)) {
    return [{ path, found: typeNameOf(value), expected: shape.expected, fix: `give ${shape.expected}` }];
  }
  const entries = shape.below?.(value as object) ?? [];
  return entries.flatMap(([step, each, below]) => {
    if (below !== undefined) return shapeErrors(each, below, [...path, step]);
    return each === undefined ? [] : [unknownProp([...path, step], String(step), shape.names ?? [])];
  });
}

function unknownProp(path: FieldPath, name: string, names: readonly string[]): DiagnosticWith<'path' | 'fix'> {
  const meant = nearest(name, names);
  return {
    path,
    found: 'a prop that is not known',
    expected: meant ?? `one of ${names.join(', ')}`,
    fix: 'take it out, or patch the field by its name on the wire',
    ...suggest(meant),
  };
}

/** What a value is that should be another, in words; the value itself may be a secret. */
export function typeNameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' ? 'an object of another sort' : `a ${typeof value}`;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** An object that was written out, not an instance of a class. */
function isMap(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value) && typeof value !== 'function';
}
