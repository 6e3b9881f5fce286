import type { Dumps } from '../dumps';
import { unboundClaim } from '../dumped-pods';

export const irc204: Dumps = {
  shows: () =>
    unboundClaim('ProvisioningFailed', 'storageclass.storage.k8s.io "fast" not found', { storageClassName: 'fast' }),
  alike: () =>
    unboundClaim('FailedBinding', 'no persistent volumes available for this claim and no storage class is set'),
};
