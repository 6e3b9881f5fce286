import { HOSTED_EPHEMERAL, HOSTED_NOTES, HOSTED_REMOVED, IMAGE_OF_HOSTED_CLUSTER } from './hosted-control-plane';
import { none } from './none';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const hcpAgent: PlatformProfile = {
  ...none,
  id: Platform.HCP_AGENT,
  title: 'Hosted control planes with the Agent provider',
  // openshift/hypershift configures platform Agent as None in the control plane: hostedcluster_controller.go
  // reconcileHostedControlPlane.
  variantOf: Platform.NONE,
  notes: [HOSTED_EPHEMERAL, ...HOSTED_NOTES, HOSTED_REMOVED, ...none.notes],
  forbids: [IMAGE_OF_HOSTED_CLUSTER],
};
