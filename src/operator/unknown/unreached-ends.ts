import { isApplied } from '../effects/effect';
import { describeSubject, type Subject } from '../effects/subject';
import type { Prediction } from '../prediction';
import { stopsOf, type Stop } from '../stops';
import type { Unknown } from './unknown';

/** Where a sync stops, nobody knows what an edit does behind it. */
export function unreachedEnds(before: Prediction, after: Prediction): Unknown[] {
  const [old, now] = [stopsOf(before), stopsOf(after)];
  return [...old.map((end) => ({ ...end, side: 'OLD' })), ...now.map((end) => ({ ...end, side: 'NEW' }))]
    .filter(({ subject }) => !isStillStopped(endOf(old, subject), endOf(now, subject)))
    .map(({ subject, error, side }) => ({
      object: describeSubject(subject),
      why: `with the objects of ${side} the Operator stops at an error, so what its later steps would do is not predicted${isReported(side, error, endOf(old, subject)) ? '' : `: ${error}`}`,
    }));
}

/** Whether an error is new, so that a change of the edit has it as its reason. */
function isReported(side: string, error: string, old: Stop | undefined): boolean {
  return side === 'NEW' && error !== old?.error;
}

/** Whether an error stops one of the controllers. */
export function isStopped(prediction: Prediction): boolean {
  return stopsOf(prediction).length > 0;
}

function endOf(ends: readonly Stop[], subject: Subject): Stop | undefined {
  return ends.find((end) => end.subject === subject);
}

/** Whether a change says that another error stops the Operator now, and it applies nothing that it did not apply before. */
function isStillStopped(old: Stop | undefined, now: Stop | undefined): boolean {
  if (old === undefined || now === undefined || old.error === now.error) return false;
  return now.effects.every(({ subject, action }) => action !== 'apply' || isApplied(old.effects, subject));
}
