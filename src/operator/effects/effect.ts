import { indexBy } from '../../core/caching/once-per';
import { isSameSubject, type Subject } from './subject';

/** What a sync does to one object. */
export interface Effect {
  readonly subject: Subject;
  readonly action: 'apply' | 'delete' | 'keep' | 'never reached';
  readonly because: string;
}

/** Whether the sync applies an object. */
export function isApplied(effects: readonly Effect[], subject: Subject): boolean {
  return effectsNamed(effects, subject.name).some(
    (effect) => effect.action === 'apply' && isSameSubject(effect.subject, subject),
  );
}

/** The effects on a subject, in their order. */
export function effectsOn(effects: readonly Effect[], subject: Subject): readonly Effect[] {
  return effectsNamed(effects, subject.name).filter((effect) => isSameSubject(effect.subject, subject));
}

/** A key of kind, namespace and name would have to be written for each question. Few objects share a name. */
function effectsNamed(effects: readonly Effect[], name: string | undefined): readonly Effect[] {
  return byName(effects).get(name ?? '') ?? [];
}

const byName = indexBy<Effect>(({ subject: { name = '' } }) => name);
