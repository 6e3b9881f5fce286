import { Severity } from '../../../src/core/finding';
import { countOf } from '../../../src/core/formats/count-of';
import type { Question } from '../question';
import type { Unmarked } from './answer';
import { checked } from './fixable';

/** What is wrong, and what can be corrected. */
export function checkAnswer(question: Question): Unmarked {
  const { document, fixes } = checked(question);
  const { findings, unreadable, notJudged, checked: objects } = document;
  const open = findings.filter(({ suppressedBy }) => suppressedBy === undefined);
  const errors = open.filter(({ severity }) => severity === Severity.ERROR).length;
  const status = [
    `${countOf(objects, 'object')} checked`,
    countOf(errors, 'error'),
    countOf(open.length - errors, 'warning'),
    ...(open.length === findings.length ? [] : [`${findings.length - open.length} acknowledged`]),
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
    ...(notJudged.length === 0 ? [] : [`${notJudged.length} not judged`]),
  ].join(', ');
  return { status, content: { of: 'check', document, fixes: fixes.map((each) => each?.kind) } };
}
