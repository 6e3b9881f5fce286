import { operatorSource } from '../../../core/source';
import { DEPLOYMENT } from '../../objects';
import type { Prediction } from '../../prediction';
import type { Change, Edit, Transition } from '../base/change';
import { objectAfter } from '../base/object-after';
import { runningUnmanaged } from '../base/unmanaged-run';
import { backendIn } from './storage-in-words';
import { lossUnlessCopied } from './storage-moved';

/** Images in emptyDir are lost with the pod that keeps them. */
export function* ephemeralImagesLost(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  if (!keepsImagesInPods(before)) return;
  const [old, now] = [before.spec.replicas ?? 0, podsAfter({ before, after })];
  if (old <= now) return;
  yield {
    ...lossUnlessCopied(edit, 'change'),
    subject: DEPLOYMENT,
    what:
      now === 0
        ? 'every image is lost when the pods stop, because each pod stores its images in its own emptyDir'
        : 'every image in the removed pods is lost, because each pod stores its images in its own emptyDir',
    why: 'the storage is emptyDir, and there are fewer pods',
    old: String(old),
    new: String(now),
    source: operatorSource('pkg/storage/emptydir/emptydir.go', 'Volumes'),
  };
}

/** Whether images go with the pods. */
export function keepsImagesInPods(prediction: Prediction): boolean {
  if (prediction.spec.managementState === 'Removed' || runningUnmanaged(prediction) === 'no') return false;
  return backendIn(prediction)?.backend.durable === false;
}

function podsAfter({ before, after }: Pick<Transition, 'before' | 'after'>): number {
  const isDeleted = before.state.config !== undefined && after.state.config === undefined;
  if (isDeleted || after.spec.managementState === 'Removed') return 0;
  return objectAfter(after, DEPLOYMENT) === undefined ? (before.spec.replicas ?? 0) : (after.spec.replicas ?? 0);
}
