import type { ClusterState } from '../cluster/cluster-state';
import type { StorageSync } from './driver';

/**
 * What becomes of a bucket or container: a name that the Operator finds in use belongs to the user, one that it has to make
 * is its own. Nobody but the cloud knows whether a named one exists.
 */
export function objectStorageSync(noun: string, name: string, state: ClusterState): StorageSync {
  if (name === '') {
    return { managementState: 'Managed', because: `no ${noun} is named, so the Operator makes one and names it` };
  }
  state.assume(`${noun} ${name}`, 'exists', 'it is named');
  return { managementState: 'Unmanaged', because: `the ${noun} is named and exists` };
}
