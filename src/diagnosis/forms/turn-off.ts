import type { FixStep } from '../engine/cause';
import { setInConfig } from './steps';

/** Turns the registry off. `spec` is what else the change must set. */
export function turnOff(spec: object = {}): FixStep {
  return setInConfig(
    'To turn the registry off, set managementState Removed. This deletes Managed storage with every image: first name the storage and set storage.managementState to Unmanaged. Then:',
    { managementState: 'Removed', ...spec },
  );
}
