import type { Dumps } from '../dumps';
import { unboundClaim } from '../dumped-pods';

export const irc203: Dumps = {
  shows: () =>
    unboundClaim('FailedBinding', 'no persistent volumes available for this claim and no storage class is set'),
  alike: () => unboundClaim('ProvisioningFailed', 'storageclass.storage.k8s.io "fast" not found'),
};
