import type { BackendField } from '../../storage/backend';
import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { setInConfig } from './steps';
import { isUnmanaged } from './storage-words';

/** Names other storage in the Config. If the Config keeps Managed, the Operator deletes that storage together with the registry. */
export function setOtherStorage(instruction: string, dump: Dump, backend: BackendField, names: object): FixStep {
  const storage = { [backend]: names };
  return isUnmanaged(dump)
    ? setInConfig(instruction, { storage })
    : setInConfig(instruction.replace(/:$/, ' (Unmanaged, so that the Operator does not delete them):'), {
        storage: { managementState: 'Unmanaged', ...storage },
      });
}
