import type { CompleteDiagnostic, Diagnostic } from '../../core/diagnostic';
import { checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import type { FieldPath } from '../../core/field-path';
import { typeNameOf } from '../../core/props/type-name';

const NAMES = 'kubernetes/apimachinery pkg/util/validation/validation.go';

/** Errors in a prop that becomes the name of an object or of a part of one. An undefined prop has no error. */
export function nameErrors(
  path: FieldPath,
  value: unknown,
  check: (text: string) => Diagnostic | undefined,
): CompleteDiagnostic[] {
  if (value === undefined) return [];
  const diagnostic = typeof value === 'string' ? check(value) : { found: typeNameOf(value), expected: 'a text' };
  if (diagnostic === undefined) return [];
  return [{ id: 'IR101', path, fix: 'choose another name', reference: NAMES, ...diagnostic }];
}

/** Errors in prop `labels` of an object or of a selector. */
export function labelErrors(labels: Readonly<Record<string, unknown>> = {}): CompleteDiagnostic[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const place = ['labels', key];
    return [...nameErrors(place, key, checkLabelKey), ...nameErrors(place, value, checkLabelValue)];
  });
}
