import { indexBy } from '../../core/caching/once-per';
import { subjectKey, type Subject } from './subject';

/** What a sync does to one object. */
export interface Effect {
  readonly subject: Subject;
  readonly action: 'apply' | 'delete' | 'keep' | 'never reached';
  readonly because: string;
}

/** Whether the sync applies an object. */
export function isApplied(effects: readonly Effect[], subject: Subject): boolean {
  return effectsOn(effects, subject).some(({ action }) => action === 'apply');
}

/** The effects on a subject, in their order. */
export function effectsOn(effects: readonly Effect[], subject: Subject): readonly Effect[] {
  return bySubject(effects).get(subjectKey(subject)) ?? [];
}

const bySubject = indexBy<Effect>(({ subject }) => subjectKey(subject));
