import { isApplied, type Effect } from '../effects/effect';
import { describeSubject, type Subject } from '../effects/subject';
import { CONFIG, IMAGE_PRUNER } from '../objects';
import type { Prediction } from '../prediction';
import type { Unknown } from './unknown';

/** Where a sync stops, nobody knows what an edit does behind it. */
export function unreachedEnds(before: Prediction, after: Prediction): Unknown[] {
  const [old, now] = [endsOf(before), endsOf(after)];
  return [...old.map((end) => ({ ...end, side: 'OLD' })), ...now.map((end) => ({ ...end, side: 'NEW' }))]
    .filter(({ subject }) => !isStillStopped(endOf(old, subject), endOf(now, subject)))
    .map(({ subject, error, side }) => ({
      object: describeSubject(subject),
      why: `with the objects of ${side} the Operator stops at an error, so what its later steps would do is not predicted${isReported(side, error, endOf(old, subject)) ? '' : `: ${error}`}`,
    }));
}

/** Whether an error is new, so that a change of the edit has it as its reason. */
function isReported(side: string, error: string, old: End | undefined): boolean {
  return side === 'NEW' && error !== old?.error;
}

/** Whether an error stops one of the controllers. */
export function isStopped(prediction: Prediction): boolean {
  return endsOf(prediction).length > 0;
}

interface End {
  readonly subject: Subject;
  readonly error: string;
  readonly effects: readonly Effect[];
}

function endsOf({ state, sync, others }: Prediction): End[] {
  const { Config: unreadable, ImagePruner: unreadablePruner } = state.undecodable;
  return [
    { subject: CONFIG, error: unreadable ?? sync.panic ?? sync.error?.message, effects: sync.effects },
    { subject: IMAGE_PRUNER, error: unreadablePruner ?? others.panic ?? others.prunerError, effects: others.effects },
  ].flatMap(({ error, ...end }) => (error === undefined ? [] : [{ ...end, error }]));
}

function endOf(ends: readonly End[], subject: Subject): End | undefined {
  return ends.find((end) => end.subject === subject);
}

/** Whether a change says that another error stops the Operator now, and it applies nothing that it did not apply before. */
function isStillStopped(old: End | undefined, now: End | undefined): boolean {
  if (old === undefined || now === undefined || old.error === now.error) return false;
  return now.effects.every(({ subject, action }) => action !== 'apply' || isApplied(old.effects, subject));
}
