import { operatorSource } from '../../core/source';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './base/change';
import { CONFIG } from '../objects';
import { PRUNED } from './base/reasons';
import { isConfigDeleted, isGoing } from './base/deleted-config';
import { backendIn, storageInWords } from './storage/storage-in-words';

/** Deleting the Config also removes the registry and creates a new Config from the defaults. */
export function* configDeleted({ before, after }: Transition): Iterable<Change> {
  if (!isConfigDeleted({ before, after })) return;
  const going = isGoing(after);
  const runs = after.spec.managementState === 'Managed';
  yield {
    level: 'disruption',
    subject: CONFIG,
    what: `the Config is ${going ? 'being deleted' : 'deleted'}: its finalizer removes the whole registry, then the Operator creates a new Config${runs ? ' and a new registry: nothing can be pulled or pushed meanwhile' : ''}`,
    why: going ? 'metadata.deletionTimestamp is set' : PRUNED,
    old: configInWords(before),
    new: going ? 'being deleted' : configInWords(after),
    source: operatorSource('pkg/operator/controller.go', 'sync'),
  };
}

function configInWords(prediction: Prediction): string {
  const storage = backendIn(prediction);
  return `${prediction.spec.managementState ?? 'not set'}, ${storage === undefined ? 'no storage' : storageInWords(storage)}`;
}
