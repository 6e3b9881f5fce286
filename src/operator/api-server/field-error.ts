import type { Place } from './place';
import type { Problem } from './problem';

/** An error of the API server about a field. */
export interface FieldError {
  readonly place: Place;
  /** In its words: k8s.io/apimachinery pkg/util/validation/field. */
  readonly text: string;
  /** What is wrong, for words of our own. @default - nobody has to say it otherwise */
  readonly problem?: Problem;
}

export function invalidValue(place: Place, value: unknown, detail: string, problem?: Problem): FieldError {
  return fieldError(place, `Invalid value: ${shownValue(value)}: ${detail}`, problem);
}

export function required(place: Place, detail = '', problem?: Problem): FieldError {
  return fieldError(place, `Required value${detail === '' ? '' : `: ${detail}`}`, problem);
}

export function forbidden(place: Place, detail: string, problem: Problem): FieldError {
  return fieldError(place, `Forbidden: ${detail}`, problem);
}

export function duplicate(place: Place, value: unknown, problem: Problem): FieldError {
  return fieldError(place, `Duplicate value: ${shownValue(value)}`, problem);
}

export function notFound(place: Place, value: unknown, detail = '', problem?: Problem): FieldError {
  return fieldError(place, `Not found: ${shownValue(value)}${detail === '' ? '' : `: ${detail}`}`, problem);
}

/** @param usual the values in the order in which people should think of them */
export function notSupported(
  place: Place,
  value: unknown,
  supported: readonly string[],
  usual: readonly string[] = supported,
): FieldError {
  const values = supported.map((each) => JSON.stringify(each)).join(', ');
  const text = `Unsupported value: ${shownValue(value)}: supported values: ${values}`;
  return fieldError(place, text, { is: 'unsupported', value, supported: usual });
}

/** An error in other words than the usual ones. */
export function fieldError(place: Place, words: string, problem?: Problem): FieldError {
  return { place, text: `${place.text}: ${words}`, ...(problem === undefined ? {} : { problem }) };
}

/** The error for an object with these field errors; undefined if there are none. The same error counts once. */
export function refusal(kind: string, name: string, errors: readonly FieldError[]): string | undefined {
  const distinct = [...new Set(errors.map(({ text }) => text))];
  if (distinct.length === 0) return undefined;
  const listed = distinct.length === 1 ? distinct.join('') : `[${distinct.join(', ')}]`;
  return `${kind} ${JSON.stringify(name)} is invalid: ${listed}`;
}

function shownValue(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
