import type { FixStep } from '../engine/cause';
import { setInConfig } from './steps';

/** Removes the registry. */
export function turnOff(): FixStep {
  return setInConfig(
    'To remove the registry, set managementState to Removed. This deletes Managed storage with every image. To keep the images, first, in a separate change: copy the name of the storage from the live Config (for s3: spec.storage.s3.bucket) into your manifest, set storage.managementState to Unmanaged there, and let it sync. Then:',
    { managementState: 'Removed' },
  );
}
