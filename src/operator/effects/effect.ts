import { isSameSubject, type Subject } from './subject';

/** What a sync does to one object. */
export interface Effect {
  readonly subject: Subject;
  readonly action: 'apply' | 'delete' | 'keep' | 'never reached';
  readonly because: string;
}

/** Whether the sync applies an object. */
export function isApplied(effects: readonly Effect[], subject: Subject): boolean {
  return effects.some((effect) => effect.action === 'apply' && isSameSubject(effect.subject, subject));
}
