import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import type { DefaultStorage } from '../../platforms/profile';
import { backendOf } from '../../storage';
import { StorageManagementState } from '../../storage/options';
import { pvcStorage } from '../../storage/pvc';
import type { StorageRequest } from '../../storage/request';

/** The default storage of a platform. */
export function defaultStorageRequest({ field, stanza, managementState, claim }: DefaultStorage): StorageRequest {
  const { MANAGED, UNMANAGED } = StorageManagementState;
  const options = { managementState: managementState === 'Managed' ? MANAGED : UNMANAGED };
  if (claim === undefined) return { backend: backendOf(field), stanza, options };
  return pvcStorage({
    ...options,
    claimName: claim.name,
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
    storageClassName: claim.storageClassName,
  });
}
