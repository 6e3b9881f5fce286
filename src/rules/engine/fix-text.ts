import { formatFieldPath, type FieldPath } from '../../core/field-path';

/** A longer path is not repeated: it is in the line above the fix. */
const LONGEST_PLACE = 56;

/** A fix text from the `expected` text of a field: `in spec.storage.s3.bucket, use 3 to 63 characters`. */
export function give(path: FieldPath, expected: string): string {
  const whole = formatFieldPath(path);
  const place = whole.length > LONGEST_PLACE ? formatFieldPath(path.slice(lastName(path))) : whole;
  return `${place === '' ? 'here' : `in ${place}`}, use ${expected}`;
}

/** Items of lists have no name of their own. */
function lastName(path: FieldPath): number {
  return path.map((step) => typeof step === 'string').lastIndexOf(true);
}
