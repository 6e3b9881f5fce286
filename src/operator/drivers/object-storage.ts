import type { ClusterState } from '../cluster/cluster-state';
import type { StorageSync } from './driver';

/**
 * What happens to a bucket or container: if it already exists, it belongs to the user; if the Operator creates it, it
 * belongs to the Operator. Only the cloud knows whether a bucket of this name exists.
 */
export function objectStorageSync(noun: string, name: string, state: ClusterState): StorageSync {
  if (name === '') {
    return { managementState: 'Managed', because: `no ${noun} is named, so the Operator makes one and names it` };
  }
  state.assume(`${noun} ${name}`, 'exists', 'it is named');
  return { managementState: 'Unmanaged', because: `the ${noun} is named and exists` };
}
