import type { DefaultStorage } from '../platforms/profile';
import { backendOf } from '../storage';
import { StorageManagementState } from '../storage/options';
import { claimStorage } from '../storage/pvc';
import type { StorageRequest } from '../storage/request';

/** The default storage of a platform. */
export function defaultStorageRequest({ field, stanza, managementState, claim }: DefaultStorage): StorageRequest {
  const { MANAGED, UNMANAGED } = StorageManagementState;
  const options = { managementState: managementState === 'Managed' ? MANAGED : UNMANAGED };
  if (claim === undefined) return { backend: backendOf(field), stanza, options };
  return claimStorage({ ...options, claimName: claim.name, storageClassName: claim.storageClassName }, 'ReadWriteOnce');
}
