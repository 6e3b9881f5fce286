import { isGoing } from '../../cluster/going-config';
import { effectsOn, type Effect } from '../../effects/effect';
import { DEPLOYMENT } from '../../objects';
import type { Prediction } from '../../prediction';
import { storageDeletedBy } from './data-deleted';
import { keepsImagesInPods } from './ephemeral-images';

/** What takes all images away: the deletion of a storage, or the end of pods that store them. */
export function imagesLost(prediction: Prediction): Effect | 'pods' | undefined {
  const { sync, others } = prediction;
  const [first] = storageDeletedBy([...sync.effects, ...others.effects]);
  return first ?? (losesPodsWithConfig(prediction) ? 'pods' : undefined);
}

/** Whether the images go with a Config that is being deleted, although no storage does. */
function losesPodsWithConfig(prediction: Prediction): boolean {
  const going = { ...prediction, ...prediction.finalized };
  const isDeleted = effectsOn(going.sync.effects, DEPLOYMENT).some(({ action }) => action === 'delete');
  return isGoing(going.state.config) && isDeleted && keepsImagesInPods(going);
}
