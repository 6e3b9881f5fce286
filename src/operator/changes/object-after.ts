import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import type { Effect } from '../effects/effect';
import type { Prediction } from '../prediction';

/** What the Operator does to an object; undefined where it does not look after it. */
export function effectOn({ sync, others }: Prediction, object: string): Effect | undefined {
  return [...sync.effects, ...others.effects].find((effect) => effect.object === object);
}

/** An object as the Operator leaves it; undefined where the sync does not get there. */
export function objectAfter(prediction: Prediction, object: string): Manifest | undefined {
  if (effectOn(prediction, object)?.action !== 'apply') return undefined;
  return prediction.generated.objects.find((each) => describeObject(referenceTo(each)) === object);
}

/** Whether the registry is there for users, as far as the Operator sees to it. */
export function isManaged({ spec, sync }: Prediction): boolean {
  return spec.managementState === 'Managed' && sync.deployed;
}
