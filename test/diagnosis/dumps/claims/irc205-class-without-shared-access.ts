import type { Dumps } from '../dumps';
import { unboundClaim } from '../dumped-pods';

export const irc205: Dumps = {
  shows: () =>
    unboundClaim(
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "thin-csi": rpc error: code = InvalidArgument desc = volume capabilities MULTI_NODE_MULTI_WRITER not supported',
      { accessModes: ['ReadWriteMany'], storageClassName: 'thin-csi' },
    ),
  alike: () =>
    unboundClaim(
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "nfs": rpc error: code = ResourceExhausted desc = no space in pool',
      { accessModes: ['ReadWriteMany'], storageClassName: 'nfs' },
    ),
};
