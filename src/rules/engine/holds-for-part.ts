import { valueAt } from '../../core/field-path';
import type { Judgement } from './engine';

/** Whether a judgement on a part of an object also holds for the whole object, which may have more fields. */
export function holdsForPart({ rule, violation }: Judgement): boolean {
  if (rule.aboutMissing === true) return false;
  return violation.aboutName === true || valueAt(violation.manifest, violation.path) !== undefined;
}
