import { referenceTo, type Manifest } from '../../core/manifest';
import type { Effect } from '../effects/effect';
import { isSameSubject, type Subject } from '../effects/subject';
import type { Prediction } from '../prediction';

/** What the Operator does to an object; undefined if the Operator does not manage it. */
export function effectOn({ sync, others }: Prediction, subject: Subject): Effect | undefined {
  return [...sync.effects, ...others.effects].find((effect) => isSameSubject(effect.subject, subject));
}

/** The object as the Operator leaves it; undefined if the sync does not apply it. */
export function objectAfter(prediction: Prediction, subject: Subject): Manifest | undefined {
  if (effectOn(prediction, subject)?.action !== 'apply') return undefined;
  return prediction.generated.objects.find((each) => isSameSubject(referenceTo(each), subject));
}

/** Whether the registry is deployed and managed by the Operator. */
export function isManaged({ spec, sync }: Prediction): boolean {
  return spec.managementState === 'Managed' && sync.deployed;
}
