import { DEFAULT_CLAIM_NAME } from '../core/names';
import { isAtLeast, Release } from '../core/release';
import type { BackendField } from '../storage/backend';
import type { Bootstrap, BootstrapClaim } from './profile';

/**
 * The Config that the Operator creates: cluster-image-registry-operator pkg/operator/bootstrap.go,
 * pkg/storage/storage.go.
 */

export function objectStorage(field: BackendField): Bootstrap {
  return { storage: { [field]: {} }, managementState: 'Managed', replicas: 2, rolloutStrategy: 'RollingUpdate' };
}

export function volume(storageClassName: string): Bootstrap {
  return {
    storage: { pvc: { claim: DEFAULT_CLAIM_NAME } },
    managementState: 'Managed',
    replicas: 1,
    rolloutStrategy: 'Recreate',
    claim: volumeClaim(storageClassName),
  };
}

export const REMOVED: Bootstrap = {
  storage: {},
  managementState: 'Removed',
  replicas: 1,
  rolloutStrategy: 'RollingUpdate',
};

export const EPHEMERAL: Bootstrap = {
  storage: { emptyDir: {} },
  managementState: 'Managed',
  replicas: 1,
  rolloutStrategy: 'RollingUpdate',
};

/** For platforms that the Operator of 4.12 does not know and treats like any unknown platform. */
export function removedSince413(release: Release): Bootstrap {
  return isAtLeast(release, Release.V4_13) ? REMOVED : EPHEMERAL;
}

export function volumeClaim(storageClassName: string): BootstrapClaim {
  return { name: DEFAULT_CLAIM_NAME, accessMode: 'ReadWriteOnce', size: '100Gi', storageClassName };
}
