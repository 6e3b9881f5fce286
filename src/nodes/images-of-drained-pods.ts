import type { Manifest } from '../core/manifest';
import type { Change, Edit } from '../operator/changes/base/change';
import { objectAfter } from '../operator/changes/base/object-after';
import { keepsImagesInPods } from '../operator/changes/storage/ephemeral-images';
import { describeSubject } from '../operator/effects/subject';
import { CONFIG, DEPLOYMENT } from '../operator/objects';
import { isConfig } from '../schema/kinds/kinds';
import { writtenBackends } from '../storage';
import { topologyIn } from './pools';
import { machineConfigSource } from './sources';

/** A drain evicts the pods of the registry, and deletes what they keep in emptyDir. */
export function* imagesOfDrainedPods(edit: Edit): Iterable<Change> {
  const { before } = edit;
  if (before.state.config === undefined) {
    before.state.assume(`${describeSubject(CONFIG)} spec.storage`, 'not emptyDir', 'the Config is not in the input');
  }
  if (!losesImagesInDrains(edit)) return;
  yield LOST;
}

const LOST: Change = {
  level: 'loss',
  subject: DEPLOYMENT,
  what: 'every image is lost, because each pod stores its images in its own emptyDir, and loses them when its node is drained',
  why: 'a drain evicts the pods and deletes their emptyDir volumes',
  old: 'in use',
  new: 'deleted',
  source: machineConfigSource('pkg/controller/drain/drain_controller.go', 'Controller.syncNode'),
};

/** An upgrade drains every node, also of an Unmanaged registry. Of pods that the Operator replaces, it is said. */
export function* imagesOfUpgradedNodes(edit: Edit): Iterable<Change> {
  const { before, after, now } = edit;
  if (before.state.release === after.state.release || topologyIn(now) === 'SingleReplica') return;
  const areReplaced = [before, after].every((side) => objectAfter(side, DEPLOYMENT) !== undefined);
  if (!areReplaced && losesImagesInDrains(edit)) {
    yield { ...LOST, why: 'the upgrade drains each node, which evicts the pods and deletes their emptyDir volumes' };
  }
}

/** Whether a drain deletes images that the edit keeps. */
export function losesImagesInDrains({ before, after }: Edit): boolean {
  return keepsImagesInPods(before) && after.spec.managementState !== 'Removed';
}

/** Whether it is a Config that stores images in emptyDir. */
export function storesImagesInPods(manifest: Manifest): boolean {
  return isConfig(manifest) && writtenBackends(manifest).some(({ backend }) => !backend.durable);
}
