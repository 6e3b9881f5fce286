import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { setInConfig } from './steps';
import { bucketField, isUnmanaged } from './storage-words';

/** Removes the registry. */
export function turnOff(dump: Dump): FixStep {
  return setInConfig(`To remove the registry, set managementState to Removed. ${whatIsLost(dump)}`, {
    managementState: 'Removed',
  });
}

/** What becomes of the images, and what to do before. */
function whatIsLost(dump: Dump): string {
  if (dump.backend === 'emptyDir')
    return 'The images in emptyDir are lost with the pods. First copy those that you need. Then:';
  if (isUnmanaged(dump)) return 'The storage is Unmanaged, so the Operator keeps it:';
  return `This deletes Managed storage with every image. To keep the images, first, in a separate change: copy the name of the storage (${bucketField(dump, 's3')}) from the live Config into your manifest, set storage.managementState to Unmanaged there, and let it sync. Then:`;
}
