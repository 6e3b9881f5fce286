import { countOf } from '../core/formats/count-of';
import { NO_ERRORS, type Check } from './node';

export function hasMinimum(min: number): Check<number | bigint> {
  return (value) => (value >= min ? NO_ERRORS : [{ kind: 'bounds', expected: `at least ${min}` }]);
}

export function hasMaximum(max: number): Check<number | bigint> {
  return (value) => (value <= max ? NO_ERRORS : [{ kind: 'bounds', expected: `at most ${max}` }]);
}

/**
 * The range of the Go type that the Operator decodes the number to. Before Kubernetes 1.36, the API server did not check it
 * and stored values that the Operator could not decode.
 */
export function fitsInto(format: string | undefined): Check<number | bigint> {
  const [min, max, expected] = format === 'int32' ? INT32 : INT64;
  return (value) => (value >= min && value < max ? NO_ERRORS : [{ kind: 'format', expected }]);
}

export function hasMinItems(min: number): Check<readonly unknown[]> {
  return (items) =>
    items.length >= min
      ? NO_ERRORS
      : [{ kind: 'bounds', expected: `at least ${countOf(min, 'item')}`, found: countOf(items.length, 'item') }];
}

export function hasMaxItems(max: number): Check<readonly unknown[]> {
  return (items) =>
    items.length <= max
      ? NO_ERRORS
      : [{ kind: 'bounds', expected: `at most ${countOf(max, 'item')}`, found: countOf(items.length, 'item') }];
}

/** The least number, the first that is too large, and both in words. */
export const INT32 = [
  -(2 ** 31),
  2 ** 31,
  'a whole number between -2147483648 and 2147483647, which is what the Operator can read',
] as const;
export const INT64 = [-(2 ** 63), 2 ** 63, 'a whole number of 64 bits'] as const;
