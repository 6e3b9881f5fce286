import type { Manifest } from '../core/manifest';
import { asRecord } from '../core/record';
import type { Change, Edit } from '../operator/changes/base/change';
import { keepsImagesInPods } from '../operator/changes/storage/ephemeral-images';
import { describeSubject } from '../operator/effects/subject';
import { CONFIG, DEPLOYMENT } from '../operator/objects';
import { kindOf } from '../schema/kinds/kinds';
import { configuredBackends } from '../storage';
import { machineConfigSource } from './sources';

/** A drain evicts the pods of the registry, and deletes what they keep in emptyDir. */
export function* imagesOfDrainedPods(edit: Edit): Iterable<Change> {
  const { before } = edit;
  if (before.state.config === undefined) {
    before.state.assume(`${describeSubject(CONFIG)} spec.storage`, 'not emptyDir', 'the Config is not in the input');
  }
  if (!losesImagesInDrains(edit)) return;
  yield {
    level: 'loss',
    subject: DEPLOYMENT,
    what: 'every image is lost, because each pod stores its images in its own emptyDir, and loses them when its node is drained',
    why: 'a drain evicts the pods and deletes their emptyDir volumes',
    old: 'in use',
    new: 'deleted',
    source: machineConfigSource('pkg/controller/drain/drain_controller.go', 'Controller.syncNode'),
  };
}

/** Whether a drain deletes images that the edit keeps. */
export function losesImagesInDrains({ before, after }: Edit): boolean {
  return keepsImagesInPods(before) && after.spec.managementState !== 'Removed';
}

/** Whether it is a Config that stores images in emptyDir. */
export function storesImagesInPods(manifest: Manifest): boolean {
  if (kindOf(manifest) !== 'Config') return false;
  return configuredBackends(asRecord(asRecord(manifest['spec'])['storage'])).some(({ backend }) => !backend.durable);
}
