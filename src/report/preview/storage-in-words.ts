import { backendIn, storageInWords } from '../../operator/changes/storage-in-words';
import type { Prediction } from '../../operator/prediction';

/** The label of the storage in a picture. */
export function storageLabel(prediction: Prediction): string[] {
  const backend = backendIn(prediction);
  if (backend === undefined) return ['no storage'];
  return [
    storageInWords(backend),
    isOperators(prediction) ? 'the Operator may delete it' : 'the Operator never deletes it',
  ];
}

/** Who deletes the images, and when. */
export function deleterInWords(prediction: Prediction): string {
  const backend = backendIn(prediction);
  if (backend === undefined) return 'there is no storage';
  if (!backend.backend.durable) return 'each pod has its own images and loses them when it ends';
  return isOperators(prediction)
    ? 'the Operator deletes it when the registry is set to Removed or the Config is deleted'
    : 'the Operator never deletes it: storage.managementState is Unmanaged';
}

function isOperators({ spec, sync }: Prediction): boolean {
  return (sync.storage?.managementState ?? spec.storage?.managementState) === 'Managed';
}
