import type { ClusterState } from '../cluster/cluster-state';
import { UNKNOWN } from '../../core/placeholder';
import type { Verdict } from '../effects/condition';
import type { StorageSync } from './driver';

/**
 * What happens to a bucket or container: if it already exists, it belongs to the user; if the Operator creates it, it
 * belongs to the Operator. Only the cloud knows whether a bucket of this name exists.
 */
export function objectStorageSync(noun: string, name: string, state: ClusterState): StorageSync {
  if (name === '') {
    return { managementState: 'Managed', because: `no ${noun} is named, so the Operator creates one` };
  }
  // The Operator has made up this name in an earlier sync.
  if (name !== UNKNOWN) state.assume(`${noun} ${name}`, 'exists', 'it is named');
  return {
    managementState: 'Unmanaged',
    isOwnerAssumed: true,
    because: `the ${noun} is named and assumed to exist`,
  };
}

/** A name that the Operator makes up, with random letters in it. */
export function generatedName(noun: string, state: ClusterState): string {
  state.assume(`${noun} of the registry`, UNKNOWN, 'the Operator generates the name');
  return UNKNOWN;
}

/** StorageExists from when the stanza differs from the recorded one until the storage is set up. Source: StorageChanged. */
export function changedStorage(title: string): Verdict {
  return {
    status: 'Unknown',
    reason: `${title} Configuration Changed`,
    message: `${title} storage is in an unknown state`,
  };
}

/** The condition StorageExists. */
export function storageExists(reason: string, message = ''): { readonly StorageExists: Verdict } {
  return { StorageExists: { status: 'True', reason, message } };
}
