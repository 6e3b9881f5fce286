import { referenceTo, type Manifest } from '../../../core/manifest';
import { indexBy } from '../../../core/caching/once-per';
import { effectsOn, type Effect } from '../../effects/effect';
import { subjectKey, type Subject } from '../../effects/subject';
import type { Prediction } from '../../prediction';
import type { Transition } from './change';

/** What the Operator does to an object; undefined if the Operator does not manage it. */
export function effectOn({ sync, others }: Prediction, subject: Subject): Effect | undefined {
  return effectsOn(sync.effects, subject)[0] ?? effectsOn(others.effects, subject)[0];
}

/** Whether the Operator applies an object on either side of an edit. */
export function isAppliedIn({ before, after }: Pick<Transition, 'before' | 'after'>, subject: Subject): boolean {
  return [before, after].some((prediction) => effectOn(prediction, subject)?.action === 'apply');
}

/** The object as the Operator leaves it; undefined if the sync does not apply it. */
export function objectAfter(prediction: Prediction, subject: Subject): Manifest | undefined {
  if (effectOn(prediction, subject)?.action !== 'apply') return undefined;
  return bySubject(prediction.generated.objects).get(subjectKey(subject))?.[0];
}

const bySubject = indexBy<Manifest>((manifest) => subjectKey(referenceTo(manifest)));

/** Whether the registry is deployed and managed by the Operator. */
export function isManaged({ spec, sync }: Prediction): boolean {
  return spec.managementState === 'Managed' && sync.deployed;
}
