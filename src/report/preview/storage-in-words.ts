import { backendIn, storageInWords } from '../../operator/changes/storage-in-words';
import type { Prediction } from '../../operator/prediction';

/** The label of the storage in a picture. */
export function storageLabel(prediction: Prediction): string[] {
  const backend = backendIn(prediction);
  if (backend === undefined) return ['no storage'];
  return [storageInWords(backend), `deleted by ${isOperators(prediction) ? 'the Operator' : 'nobody but you'}`];
}

/** Who deletes the images, and when. */
export function deleterInWords(prediction: Prediction): string {
  const backend = backendIn(prediction);
  if (backend === undefined) return 'there is no storage';
  if (!backend.backend.durable) return 'each pod keeps its own images and loses them when it ends';
  return isOperators(prediction)
    ? 'the Operator, with Removed and with the Config: storage.managementState is Managed'
    : 'nobody but you: storage.managementState is Unmanaged';
}

function isOperators({ spec, sync }: Prediction): boolean {
  return (sync.storage?.managementState ?? spec.storage?.managementState) === 'Managed';
}
