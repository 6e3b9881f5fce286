import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, dumpedEvent, unschedulable, unboundClaim } from '../dumped-pods';

export const irc208: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      ON_CLAIM,
      dumpedClaim('Pending', { storageClassName: 'thin-csi' }),
      dumpedEvent(
        'PersistentVolumeClaim',
        'image-registry-storage',
        'ExternalProvisioning',
        "Waiting for a volume to be created either by the external provisioner 'csi.vsphere.vmware.com' or manually by the system administrator.",
      ),
    ),
  alike: () =>
    unboundClaim(
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "thin-csi": rpc error: code = Internal desc = datastore is not accessible',
      { storageClassName: 'thin-csi' },
    ),
};
