import { backendIn, storageInWords } from '../../operator/changes/storage-in-words';
import type { Prediction } from '../../operator/prediction';

/** The label of the storage in a picture. */
export function storageLabel(prediction: Prediction): string[] {
  const backend = backendIn(prediction);
  if (backend === undefined) return ['no storage'];
  return [storageInWords(backend), LABELS[ownerOf(prediction)]];
}

type Owner = 'Operator' | 'user' | 'not known';

const LABELS: Readonly<Record<Owner, string>> = {
  Operator: 'the Operator may delete it',
  user: 'the Operator never deletes it',
  'not known': 'not known who deletes it',
};

/** Who deletes the images, and when. */
export function deleterInWords(prediction: Prediction): string {
  const backend = backendIn(prediction);
  if (backend === undefined) return 'there is no storage';
  if (!backend.backend.durable) return 'each pod has its own images and loses them when it ends';
  return SENTENCES[ownerOf(prediction)];
}

const SENTENCES: Readonly<Record<Owner, string>> = {
  Operator: 'the Operator deletes it when the registry is set to Removed or the Config is deleted',
  user: 'the Operator never deletes it: storage.managementState is Unmanaged',
  'not known': 'not known: storage.managementState is not set, and the Operator stops before it sets it',
};

function ownerOf({ spec, sync }: Prediction): Owner {
  const state = sync.storage?.managementState ?? spec.storage?.managementState ?? '';
  if (state === 'Managed') return 'Operator';
  return state === '' ? 'not known' : 'user';
}
