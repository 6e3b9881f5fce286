import type { Diagnostic } from '../../core/diagnostic';
import { checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { formatFieldPath } from '../../core/field-path';
import { typeNameOf } from '../../core/prop-shape';
import type { PropProblem } from './refusal';

const NAMES = 'kubernetes/apimachinery pkg/util/validation/validation.go';

/** What is wrong with a prop that becomes the name of an object, or of a part of one. Not given, it is right. */
export function nameProblems(
  prop: string,
  value: unknown,
  check: (text: string) => Diagnostic | undefined,
): PropProblem[] {
  if (value === undefined) return [];
  const diagnostic = typeof value === 'string' ? check(value) : { found: typeNameOf(value), expected: 'a text' };
  if (diagnostic === undefined) return [];
  return [{ id: 'IR101', prop, fix: 'choose another name', source: NAMES, ...diagnostic }];
}

/** What is wrong with labels of an object, or of objects that are looked for. */
export function labelProblems(prop: string, labels: Readonly<Record<string, unknown>> = {}): PropProblem[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const place = formatFieldPath([prop, key]);
    return [...nameProblems(place, key, checkLabelKey), ...nameProblems(place, value, checkLabelValue)];
  });
}
