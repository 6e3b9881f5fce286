import { operatorSource } from '../../core/source';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './change';
import { CONFIG } from '../objects';
import { backendIn, storageInWords } from './storage-in-words';

/** Who owns the data (storage.managementState) decides who deletes it. */
export function* ownerChanged({ before, after }: Transition): Iterable<Change> {
  const [old, now] = [backendIn(before), backendIn(after)];
  if (old === undefined || now?.backend.durable !== true || after.state.config === undefined) return;
  const [was, is] = [isOperators(before), isOperators(after)];
  const moved = storageInWords(old) !== storageInWords(now);
  if (was === is && !(is && moved)) return;
  yield {
    level: is ? 'disruption' : 'change',
    subject: CONFIG,
    what: is
      ? "the storage counts as the Operator's own: it sets it up anew, and deletes it with Removed and with the Config"
      : 'the storage counts as yours: it is kept when the registry is removed',
    why: `storage.managementState is ${ownerOf(after)}`,
    old: `${storageInWords(old)}, ${ownerOf(before)}`,
    new: `${storageInWords(now)}, ${ownerOf(after)}`,
    source: operatorSource('pkg/storage/storage.go', 'Driver'),
  };
}

/** The owner that the Operator sets if spec.storage.managementState is empty. */
function ownerOf({ spec, sync }: Prediction): string {
  const written = spec.storage?.managementState ?? '';
  return written === '' ? (sync.storage?.managementState ?? 'not set') : written;
}

function isOperators(prediction: Prediction): boolean {
  return ownerOf(prediction) === 'Managed';
}
