import { Severity } from '../../../src/core/finding';
import type { Mark } from './answer';
import { checked } from './fixable';
import type { Question } from '../question';

/** What `check` finds, for the editor. None where it has no answer. */
export function marksIn(question: Question): Mark[] {
  try {
    const { findings, unreadable } = checked(question).document;
    return [
      ...unreadable.map((each) => ({ ...each, severity: 'error' as const })),
      ...findings
        .filter(({ suppressedBy }) => suppressedBy === undefined)
        .map(({ file, line, column, message, severity }) => ({
          file,
          line,
          column,
          message,
          severity: severity === Severity.ERROR ? ('error' as const) : ('warning' as const),
        })),
    ];
  } catch {
    return [];
  }
}
