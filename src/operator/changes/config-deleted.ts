import { operatorSource } from '../../core/source';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './change';
import { CONFIG } from '../objects';
import { PRUNED } from './objects-removed';
import { backendIn, storageInWords } from './storage-in-words';

/** Deleting the Config also removes the registry and creates a new Config from the defaults. */
export function* configDeleted({ before, after }: Transition): Iterable<Change> {
  if (before.state.config === undefined || isGoing(before)) return;
  const going = isGoing(after);
  if (!going && after.state.config !== undefined) return;
  yield {
    level: 'disruption',
    subject: CONFIG,
    what: `the Config is ${going ? 'being deleted' : 'deleted'}: its finalizer removes the whole registry, then the Operator creates a new Config`,
    why: going ? 'metadata.deletionTimestamp is set' : PRUNED,
    old: before.spec.managementState ?? '',
    new: going ? 'being deleted' : newConfigInWords(after),
    source: operatorSource('pkg/operator/controller.go', 'sync'),
  };
}

function newConfigInWords(after: Prediction): string {
  const storage = backendIn(after);
  return `${after.spec.managementState ?? ''}, ${storage === undefined ? 'no storage' : storageInWords(storage)}`;
}

function isGoing({ state }: Prediction): boolean {
  return state.config?.metadata?.deletionTimestamp !== undefined;
}
