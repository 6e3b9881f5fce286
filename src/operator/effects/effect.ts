import { indexBy, oncePer } from '../../core/caching/once-per';
import { subjectKey, type Subject } from './subject';

/** What a sync does to one object. */
export interface Effect {
  readonly subject: Subject;
  readonly action: 'apply' | 'delete' | 'keep' | 'never reached';
  readonly because: string;
}

/** Whether the sync applies an object. */
export function isApplied(effects: readonly Effect[], subject: Subject): boolean {
  return keysOfApplied(effects).has(subjectKey(subject));
}

const keysOfApplied = oncePer(
  (effects: readonly Effect[]): ReadonlySet<string> =>
    new Set(effects.filter(({ action }) => action === 'apply').map(({ subject }) => subjectKey(subject))),
);

/** The effects on a subject, in their order. */
export function effectsOn(effects: readonly Effect[], subject: Subject): readonly Effect[] {
  return bySubject(effects).get(subjectKey(subject)) ?? [];
}

const bySubject = indexBy<Effect>(({ subject }) => subjectKey(subject));
