import { azure } from './azure';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const azureGov: PlatformProfile = {
  ...azure,
  id: Platform.AZURE_GOV,
  title: 'Microsoft Azure Government',
  variantOf: Platform.AZURE,
  notes: ['Your own account needs cloudName AzureUSGovernmentCloud.', ...azure.notes],
};
