import { operatorSource } from '../../core/source';
import { configIn } from '../../schema/kinds/kinds';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './base/change';
import { CONFIG } from '../objects';
import { pruned } from './base/reasons';
import { effectOn } from './base/object-after';
import { isBeingDeleted, isConfigDeleted, untilConfigGoes } from './base/deleted-config';
import { ownerAfter, ownerBefore } from './storage/kept-owner';
import { backendIn, storageInWords } from './storage/storage-in-words';

/** Deleting the Config also removes the registry and creates a new Config from the defaults. */
export function* configDeleted({ before, after, removed }: Transition): Iterable<Change> {
  if (!isConfigDeleted({ before, after })) return;
  const going = isBeingDeleted(after);
  const stays = going && after.finalized === undefined ? effectOn(after, CONFIG) : undefined;
  const runs = after.spec.managementState === 'Managed';
  yield {
    level: 'disruption',
    subject: CONFIG,
    what:
      stays === undefined
        ? `the Config is ${going ? 'being deleted' : 'deleted'}: its finalizer removes the whole registry${keptStorage({ before, after, removed })}, then the Operator creates a new Config${runs ? ' and a new registry: nothing can be pulled or pushed meanwhile' : ''}`
        : 'the Config is being deleted, and the Operator does nothing else until it is gone',
    ...(stays === undefined
      ? going
        ? { why: 'metadata.deletionTimestamp is set' }
        : pruned(configIn(removed))
      : { why: stays.because }),
    old: configInWords(before),
    new: going ? 'being deleted' : configInWords(after),
    source: operatorSource('pkg/operator/controller.go', 'sync'),
  };
}

function configInWords(prediction: Prediction): string {
  const storage = backendIn(prediction);
  return `managementState ${prediction.spec.managementState ?? 'not set'}, ${storage === undefined ? 'no storage' : `storage ${storageInWords(storage)}`}`;
}

/** That the storage is kept; another effect reports storage that is deleted. An emptyDir goes with the pods. */
function keptStorage(transition: Transition): string {
  const { before, after } = transition;
  const storage = backendIn(before);
  if (storage?.backend.durable !== true) return '';
  const owner = isBeingDeleted(after) ? ownerAfter(untilConfigGoes(transition)) : ownerBefore(before);
  return owner === 'Unmanaged'
    ? ` and keeps ${storageInWords(storage)} (spec.storage.managementState is Unmanaged)`
    : '';
}
