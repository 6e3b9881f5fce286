import type { Complaint } from '../core/complaint';
import type { PropProblem } from './refusal';

const NAMES = 'kubernetes/apimachinery pkg/util/validation/validation.go';

/** What is wrong with a prop that becomes the name of an object, or of a part of one. Not given, it is right. */
export function nameProblems(
  prop: string,
  value: unknown,
  check: (text: string) => Complaint | undefined,
): PropProblem[] {
  if (value === undefined) return [];
  const complaint = typeof value === 'string' ? check(value) : { found: `a ${typeof value}`, expected: 'a text' };
  if (complaint === undefined) return [];
  return [{ id: 'IR101', prop, fix: 'choose another name', source: NAMES, ...complaint }];
}
