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
    'An own account needs cloudName AzureStackCloud.',
    'The Cloud Credential Operator works in manual mode only: Secret installer-cloud-credentials with its azure_* keys is yours to create.',
    'An internal certificate authority belongs in additionalTrustBundle of install-config, to which trustedCA of the Proxy points as user-ca-bundle.',
    ...azure.notes,
  ],
};
