import { safe, set, suggested, type RuleEdit } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { isTypo } from '../../core/nearest';

/** Sets a field to the value that is suggested for it; none if there is no suggestion. What is no mere typo may be meant otherwise. */
export function setSuggestion(path: FieldPath, found: unknown, meant: string | undefined): RuleEdit | undefined {
  if (meant === undefined) return undefined;
  return (typeof found === 'string' && isTypo(found, meant) ? safe : suggested)(set(path, meant));
}
