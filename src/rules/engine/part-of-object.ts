import { valueAt } from '../../core/field-path';
import type { Judgement } from './engine';

/** Whether a judgement holds for a part of an object: what is missing there may stand in the rest. */
export function holdsForPart({ rule, violation }: Judgement): boolean {
  return rule.aboutMissing !== true && valueAt(violation.manifest, violation.path) !== undefined;
}
