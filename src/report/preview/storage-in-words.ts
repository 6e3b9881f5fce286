import { backendsIn, storageInWords } from '../../operator/changes/storage/storage-in-words';
import { isGoing, leavesRegistry } from '../../operator/cluster/going-config';
import type { Prediction } from '../../operator/prediction';
import type { ConfiguredBackend } from '../../storage';
import { assumedLabel, leftToLive } from './left-to-live';

/** The label of the storage in a picture. */
export function storageLabel(prediction: Prediction): string[] {
  const [only, ...others] = backendsIn(prediction);
  if (others.length > 0) return [`${others.length + 1} storage types`, 'only one is possible'];
  const assumed = assumedLabel(prediction, 'storage');
  if (only === undefined) return ['no storage', ...assumed];
  return [storageInWords(only), ...(assumed.length > 0 ? assumed : [LABELS[ownerOf(prediction)]])];
}

type Owner = 'Operator' | 'user' | 'not known';

const LABELS: Readonly<Record<Owner, string>> = {
  Operator: 'the Operator may delete it',
  user: 'the Operator never deletes it',
  'not known': 'not known who deletes it',
};

/** Who deletes the images, and when. */
export function deleterInWords(prediction: Prediction): string {
  const [only, ...others] = backendsIn(prediction);
  if (others.length > 0) return 'the Operator deletes no storage while more than one type is set';
  const known = only === undefined || ownerOf(prediction) !== 'not known' || !only.backend.durable;
  return `${known ? leftToLive(prediction, ['storage']) : ''}${deleterOf(only, prediction)}`;
}

function deleterOf(only: ConfiguredBackend | undefined, prediction: Prediction): string {
  if (only === undefined) return 'there is no storage';
  if (!only.backend.durable) return 'each pod has its own images and loses them when it stops';
  const owner = ownerOf(prediction);
  const { config, leftToLive: left } = prediction.state;
  if (leavesRegistry(config))
    return 'the Operator does not delete the storage with this Config, which lacks the finalizer of the Operator';
  if (owner === 'Operator' && isGoing(config))
    return 'the Operator deletes the storage with every image, because the Config is being deleted';
  const isRemoved = prediction.spec.managementState === 'Removed' && !left.includes('managementState');
  if (owner === 'Operator' && isRemoved)
    return 'the Operator deletes the storage with every image, because spec.managementState is Removed';
  return owner === 'not known'
    ? `not known who deletes it: spec.storage.managementState is not set, and ${whyUnset(prediction)}`
    : owner === 'user' && !isNamedOwner(prediction)
      ? 'the Operator never deletes the storage, unless spec.storage.managementState of the live Config is Managed'
      : SENTENCES[owner];
}

/** Whether the Config in the input says who owns the storage. */
function isNamedOwner({ state }: Prediction): boolean {
  return (state.config?.spec?.storage?.managementState ?? '') !== '';
}

const SENTENCES: Readonly<Record<Exclude<Owner, 'not known'>, string>> = {
  Operator:
    'the Operator deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted',
  user: 'the Operator never deletes the storage: spec.storage.managementState is Unmanaged',
};

function whyUnset({ spec }: Prediction): string {
  return spec.managementState === 'Managed'
    ? 'the Operator stops before it sets it'
    : 'the Operator sets it only if managementState is Managed';
}

/** Nobody deletes storage with a Config that the Operator does not finalize, and the next one does not know it. */
function ownerOf({ spec, sync, state: { config } }: Prediction): Owner {
  if (leavesRegistry(config)) return 'user';
  const state = sync.storage?.managementState ?? spec.storage?.managementState ?? '';
  if (state === 'Managed') return 'Operator';
  return state === '' ? 'not known' : 'user';
}
