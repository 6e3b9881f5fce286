/** An error of the API server about a field, in its words: k8s.io/apimachinery pkg/util/validation/field. */
export type FieldError = string;

export function invalidValue(path: string, value: unknown, detail: string): FieldError {
  return `${path}: Invalid value: ${shownValue(value)}: ${detail}`;
}

export function required(path: string, detail = ''): FieldError {
  return `${path}: Required value${detail === '' ? '' : `: ${detail}`}`;
}

export function forbidden(path: string, detail: string): FieldError {
  return `${path}: Forbidden: ${detail}`;
}

export function duplicate(path: string, value: unknown): FieldError {
  return `${path}: Duplicate value: ${shownValue(value)}`;
}

export function notFound(path: string, value: unknown, detail = ''): FieldError {
  return `${path}: Not found: ${shownValue(value)}${detail === '' ? '' : `: ${detail}`}`;
}

export function notSupported(path: string, value: unknown, supported: readonly string[]): FieldError {
  const values = supported.map((each) => JSON.stringify(each)).join(', ');
  return `${path}: Unsupported value: ${shownValue(value)}: supported values: ${values}`;
}

/** The error for an object with these field errors; undefined if there are none. The same error counts once. */
export function refusal(kind: string, name: string, errors: readonly FieldError[]): string | undefined {
  const distinct = [...new Set(errors)];
  if (distinct.length === 0) return undefined;
  const listed = distinct.length === 1 ? distinct.join('') : `[${distinct.join(', ')}]`;
  return `${kind} ${JSON.stringify(name)} is invalid: ${listed}`;
}

function shownValue(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
