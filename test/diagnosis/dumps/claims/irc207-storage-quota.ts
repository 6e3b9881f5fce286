import type { Dumps } from '../dumps';
import { unboundClaim } from '../dumped-pods';

export const irc207: Dumps = {
  shows: () =>
    unboundClaim(
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "standard-csi": rpc error: code = Internal desc = VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota',
    ),
  alike: () =>
    unboundClaim(
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "standard-csi": rpc error: code = Unavailable desc = connection refused',
    ),
};
