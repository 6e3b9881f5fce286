import type { FixStep } from '../engine/cause';
import { setInConfig } from './steps';

/** Turns the registry off. */
export function turnOff(): FixStep {
  return setInConfig(
    'To turn the registry off, set managementState Removed. This deletes Managed storage with every image. To keep the images, first write the name of the existing storage into the Config (for s3: storage.s3.bucket, from the live Config), and set storage.managementState to Unmanaged. Then:',
    { managementState: 'Removed' },
  );
}
