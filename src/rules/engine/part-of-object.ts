import { valueAt } from '../../core/field-path';
import type { Judgement } from './engine';

/** Whether a judgement also holds for a part of an object, which may lack fields that the whole object has. */
export function holdsForPart({ rule, violation }: Judgement): boolean {
  return rule.aboutMissing !== true && valueAt(violation.manifest, violation.path) !== undefined;
}
