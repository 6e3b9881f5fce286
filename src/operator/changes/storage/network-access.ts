import { isAtLeast, Release } from '../../../core/release';
import { operatorSource } from '../../../core/source';
import { fieldOf } from '../../../core/record';
import { azureCredentials } from '../../drivers/azure-credentials';
import { CONFIG } from '../../objects';
import type { Prediction } from '../../prediction';
import type { Change, Transition } from '../base/change';
import { isManaged } from '../base/object-after';
import { backendIn } from './storage-in-words';

/** Whether a storage account of Azure can be reached from outside its network. The Operator closes it, and never opens it. */
export function* networkAccessChanged({ before, after }: Transition): Iterable<Change> {
  const [old, now] = [typeOf(before), typeOf(after)];
  if (old === undefined || now === undefined || old === now || !isOperators(after)) return;
  const isClosed = now === 'Internal';
  yield {
    level: isClosed ? 'disruption' : 'change',
    subject: CONFIG,
    what: isClosed
      ? 'the Operator makes the storage account private: only clients in the virtual network of its private endpoint reach it, and the Operator never makes it public again'
      : 'the storage account stays private: the Operator never makes it public again',
    why: 'spec.storage.azure.networkAccess.type changed',
    old,
    new: now,
    source: operatorSource('pkg/storage/azure/azure.go', 'assurePrivateAccount'),
  };
}

function typeOf(prediction: Prediction): string | undefined {
  const storage = backendIn(prediction);
  if (storage?.backend.field !== 'azure') return undefined;
  const type = fieldOf(storage.stanza['networkAccess'], 'type');
  return typeof type === 'string' ? type : 'External';
}

/** The Operator changes nothing of an account whose key the user gives. */
function isOperators(prediction: Prediction): boolean {
  const { state, sync } = prediction;
  if (!isManaged(prediction) || sync.error !== undefined || !isAtLeast(state.release, Release.V4_15)) return false;
  return azureCredentials(state).source !== 'user';
}
