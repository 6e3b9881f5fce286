import { HOSTED_EPHEMERAL, HOSTED_NOTES, HOSTED_REMOVED, IMAGE_OF_HOSTED_CLUSTER } from './hosted-control-plane';
import { kubevirt } from './kubevirt';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const hcpKubevirt: PlatformProfile = {
  ...kubevirt,
  id: Platform.HCP_KUBEVIRT,
  title: 'Hosted control planes with the KubeVirt provider',
  variantOf: Platform.KUBEVIRT,
  notes: [HOSTED_EPHEMERAL, ...HOSTED_NOTES, HOSTED_REMOVED, ...kubevirt.notes],
  forbids: [IMAGE_OF_HOSTED_CLUSTER],
};
