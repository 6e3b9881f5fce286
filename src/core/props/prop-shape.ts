import type { DiagnosticWith } from '../diagnostic';
import type { FieldPath } from '../field-path';
import { isMap, typeNameOf } from './type-name';
import { unknownProp } from './unknown-prop';

/**
 * What a prop may hold. Typed languages see to it before; from plain JavaScript, or from a value cast to any type,
 * anything can come. Plain values become fields, and the schema judges those: only what the library calls methods of,
 * walks through or would drop is looked at here.
 */
export interface PropShape {
  readonly expected: string;
  /** How to fix another value, if `expected` is not enough: any, or one of which it is known what it means. */
  readonly fix?: string;
  fixFor?(value: unknown): string | undefined;
  /** What another value is, if its type does not say it. */
  foundIn?(value: unknown): string | undefined;
  fits(value: unknown): boolean;
  /** The shapes below, for each entry of the value. */
  below?(value: object): readonly (readonly [step: string | number, value: unknown, shape: PropShape | undefined])[];
  /** The names that a struct knows. */
  readonly names?: readonly string[];
  /** What a struct cannot do without, by name. */
  readonly needed?: Readonly<Record<string, PropShape>>;
  /** Whether none of the values below may be undefined. */
  readonly isFull?: true;
}

/** Becomes a field as it is, if it can be written at all. Instances, such as `Lazy` of cdk8s, write themselves. */
export const FIELD: PropShape = {
  expected: 'a value that YAML supports',
  fix: 'give a text, a number, true, false, a list or a plain object',
  fits: (value) => !['function', 'symbol'].includes(typeof value) && (!isObject(value) || isWritable(value)),
  below: (value) =>
    isPlain(value) ? Object.entries(value).map(([key, each]) => [stepOf(value, key), each, FIELD] as const) : [],
};
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

/** A Duration or a Size, which `member` converts. cdk8s takes NaN and Infinity for their amounts. */
export function amount(expected: string, member: string): PropShape {
  const shape = withMember(expected, member);
  const amountOf = (value: unknown): number =>
    Number((value as Readonly<Record<string, (options: object) => unknown>>)[member]?.(NOT_ROUNDED));
  return {
    expected,
    fits: (value) => shape.fits(value) && Number.isFinite(amountOf(value)),
    foundIn: (value) => (shape.fits(value) ? `the amount ${amountOf(value)}` : undefined),
  };
}

/** For a Duration, and for a Size: SizeRoundingBehavior.NONE. */
const NOT_ROUNDED = { integral: false, rounding: 2 };

export function listOf(shape: PropShape): PropShape {
  return {
    expected: 'a list',
    isFull: true,
    fits: Array.isArray,
    // A hole in the list counts as nothing.
    below: (value) => Array.from(value as unknown[], (each, index) => [index, each, shape] as const),
  };
}

export function mapOf(shape: PropShape): PropShape {
  return {
    expected: 'an object with a key for each entry',
    isFull: true,
    fits: (value) => isMap(value) && isObject(value) && (isPlain(value) || Object.getPrototypeOf(value) === null),
    below: (value) => Object.entries(value).map(([key, each]) => [key, each, shape] as const),
  };
}

export function struct(
  known: Readonly<Record<string, PropShape>>,
  needed: Readonly<Record<string, PropShape>>,
): PropShape {
  return {
    needed,
    expected: 'an object with props',
    fits: isMap,
    below: (value) =>
      Object.entries(value).map(([key, each]) => [key, each, Object.hasOwn(known, key) ? known[key] : undefined]),
    names: Object.keys(known),
  };
}

/** Everything in `value` that has not the shape; `found` names its kind, never the value. What is undefined was left out. */
export function shapeErrors(
  value: unknown,
  shape: PropShape,
  path: FieldPath = [],
  around: readonly unknown[] = [],
): DiagnosticWith<'path' | 'fix'>[] {
  if (value === undefined) return [];
  if (around.includes(value)) return [{ path, ...CYCLE }];
  if (!shape.fits(value)) {
    const found = shape.foundIn?.(value) ?? typeNameOf(value);
    const fix = shape.fixFor?.(value) ?? shape.fix ?? `give ${shape.expected}`;
    return [{ path, found, expected: shape.expected, fix }];
  }
  // A text has steps of its own in JavaScript, and holds nothing.
  const entries = isObject(value) ? (shape.below?.(value) ?? []) : [];
  const missing = Object.entries(shape.needed ?? {})
    .filter(([name]) => (value as Readonly<Record<string, unknown>>)[name] === undefined)
    .map(([name, { expected }]) => nothingAt([...path, name], expected));
  const wrong = entries.flatMap(([step, each, below]) => {
    if (below !== undefined && UNWRITABLE.includes(step)) return [{ path: [...path, step], ...NO_KEY }];
    if (each === undefined && shape.isFull === true) {
      return [{ ...nothingAt([...path, step], below?.expected ?? 'a value'), fix: NO_VALUE }];
    }
    if (below !== undefined) return shapeErrors(each, below, [...path, step], [...around, value]);
    return each === undefined ? [] : [unknownProp([...path, step], String(step), shape.names ?? [], value as object)];
  });
  return [...missing, ...wrong];
}

function nothingAt(path: FieldPath, expected: string): DiagnosticWith<'path' | 'fix'> {
  return { path, found: 'nothing', expected, fix: `give ${expected}` };
}

const NO_VALUE =
  'remove this entry, or give it a value; if it comes from an environment variable, check that the variable is set';

const CYCLE = {
  found: 'an object that contains itself',
  expected: 'plain data',
  fix: 'give a copy without the circular reference',
};

/** cdk8s drops the one, and fails with the other. */
export const UNWRITABLE: readonly unknown[] = ['__proto__', 'constructor'];
const NO_KEY = { found: 'a key that cdk8s cannot write', expected: 'another key', fix: 'remove it' };

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** As cdk8s decides it. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return Array.isArray(value) || prototype?.constructor.name === 'Object';
}

/** Plain data, or an instance that cdk8s resolves: `Lazy`, a token, or a union of a number and a text. */
function isWritable(value: object): boolean {
  return isPlain(value) || ['produce', 'resolve', 'value'].some((member) => member in value);
}

function stepOf(value: object, key: string): string | number {
  return Array.isArray(value) ? Number(key) : key;
}
