import { isLive } from '../../../core/live-object';
import type { Manifest } from '../../../core/manifest';
import type { StorageSpec } from '../../../schema/kinds/storage-spec';
import type { ConfigSpec } from '../../../schema/kinds/config';
import type { Prediction } from '../../prediction';
import type { Transition } from '../base/change';

/** Who owns the storage of a registry: `Managed` or `Unmanaged`, or `not known`. */
export type Owner = string;

export const NOT_KNOWN: Owner = 'not known';

/** The owner in the cluster before an edit: what the manifest says, or what the Operator wrote into the live Config. */
export function ownerBefore({ spec, sync, state }: Prediction): Owner {
  const { storage, storageManaged } = state.config?.status ?? {};
  const noted = ownerIn(storage) || (storageManaged === undefined ? '' : storageManaged ? 'Managed' : 'Unmanaged');
  return ownerIn(spec.storage) || kept(settledOwner(sync)) || noted || NOT_KNOWN;
}

/**
 * The owner after it. What the Operator wrote stays in the live Config if neither side names it, also if the storage is
 * another one: the Operator writes the field only if it is empty.
 */
export function ownerAfter(transition: Transition): Owner {
  const { before, after } = transition;
  const named = ownerIn(after.spec.storage);
  if (named !== '') return named;
  const settled = settledOwner(after.sync);
  const was = ownerBefore(before);
  if (takesAway(transition))
    return was !== 'Unmanaged' && settled !== 'Managed' && mayKeep(transition) ? NOT_KNOWN : settled;
  if (before.sync.storage?.isOwnerAssumed === true) return NOT_KNOWN;
  return kept(was) || settled || NOT_KNOWN;
}

/** Whether an edit takes the owner away, alone or with the storage. */
function takesAway({ before, after }: Transition): boolean {
  return isNamed(before) || (isWritten(before) && !isWritten(after));
}

/**
 * Whether the cluster may keep what NEW no longer names: a server-side apply takes away only what no other field manager owns, and
 * the Operator owns what it wrote first.
 */
export function mayKeep({ before: { state }, isReplaced = false }: Transition): boolean {
  return !isReplaced && state.config !== undefined && !isLive(state.config as Manifest);
}

/** A spec in which the owner of the storage stands. If nobody knows it, the worst is assumed. */
export function withOwner(spec: ConfigSpec, owner: Owner): ConfigSpec {
  return { ...spec, storage: { ...spec.storage, managementState: owner === NOT_KNOWN ? 'Managed' : owner } };
}

/** What the Operator writes. If it creates the storage or finds it, only the cloud knows. */
function settledOwner({ storage }: Prediction['sync']): Owner {
  return storage?.isOwnerAssumed === true ? NOT_KNOWN : (storage?.managementState ?? '');
}

function ownerIn(storage: StorageSpec | undefined): string {
  return storage?.managementState ?? '';
}

/** Whether the manifest names the owner, so that an edit can take the field away. */
function isNamed(prediction: Prediction): boolean {
  return ownerIn(prediction.state.config?.spec?.storage) !== '' && isWritten(prediction);
}

/** Whether the manifest has a storage. */
export function isWritten({ state }: Prediction): boolean {
  return state.config?.spec?.storage !== undefined && !state.leftToLive.includes('storage');
}

function kept(owner: Owner): string {
  return owner === NOT_KNOWN ? '' : owner;
}
