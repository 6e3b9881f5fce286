import { azure } from './azure';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const azureStackHub: PlatformProfile = {
  ...azure,
  id: Platform.AZURE_STACK_HUB,
  title: 'Azure Stack Hub',
  variantOf: Platform.AZURE,
  // Stack Hub has no availability zones; the Azure cloud provider writes the fault domain into the zone label instead.
  zones: true,
  notes: [
    'Your own account needs cloudName AzureStackCloud.',
    'The Cloud Credential Operator works in manual mode only: create Secret installer-cloud-credentials with its azure_* keys yourself.',
    'Put an internal CA in additionalTrustBundle of install-config; trustedCA of the Proxy then names it as user-ca-bundle.',
    ...azure.notes,
  ],
};
