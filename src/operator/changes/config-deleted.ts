import { operatorSource } from '../../core/source';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './change';
import { CONFIG } from '../objects';
import { backendIn, storageInWords } from './storage-in-words';

/** Deleting the Config also removes the registry and creates a new Config from the defaults. */
export function* configDeleted({ before, after }: Transition): Iterable<Change> {
  if (before.state.config === undefined || isGoing(before)) return;
  if (isGoing(after)) {
    yield {
      level: 'disruption',
      subject: CONFIG,
      what: 'the Config is being deleted: its finalizer removes the whole registry, then the Operator creates a new Config',
      why: 'metadata.deletionTimestamp is set',
      old: before.spec.managementState ?? '',
      new: 'being deleted',
      source: SOURCE,
    };
    return;
  }
  if (after.state.config !== undefined) return;
  const storage = backendIn(after);
  const { managementState = '' } = after.spec;
  yield {
    level: 'disruption',
    subject: CONFIG,
    what: 'the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config',
    why: 'its manifest is gone: a tool that prunes deletes it, unless a guard on the object keeps it',
    old: before.spec.managementState ?? '',
    new: `${managementState}, ${storage === undefined ? 'no storage' : storageInWords(storage)}`,
    source: SOURCE,
  };
}

const SOURCE = operatorSource('pkg/operator/controller.go', 'sync');

function isGoing({ state }: Prediction): boolean {
  return state.config?.metadata?.deletionTimestamp !== undefined;
}
