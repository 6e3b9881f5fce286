import { azure } from './azure';
import { credentialsSentence } from './credentials-sentence';
import { HOSTED_NOTES, hypershiftSource, IMAGE_OF_HOSTED_CLUSTER } from './hosted-control-plane';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const hcpAzure: PlatformProfile = {
  ...azure,
  id: Platform.HCP_AZURE,
  title: 'Hosted control planes on Azure',
  variantOf: Platform.AZURE,
  credentials: credentialsSentence(
    'the azure_* keys of the identity that the HostedCluster names for imageRegistry',
    'a REGISTRY_STORAGE_AZURE_ACCOUNTKEY that is not empty',
    'The hosted control plane',
  ),
  notes: [...HOSTED_NOTES, 'The identity needs its role on the managed resource group only.', ...azure.notes],
  forbids: [
    IMAGE_OF_HOSTED_CLUSTER,
    {
      kind: 'Config',
      path: ['spec', 'managementState'],
      values: ['Removed'],
      expected: 'Managed, since admission policy deny-removed-managementstate of the control plane rejects Removed',
      fix: 'set spec.managementState to Managed; if you want no registry, create the HostedCluster with capability ImageRegistry disabled',
      source: hypershiftSource(
        'resources/registry/admissionpolicies.go',
        'reconcileRegistryConfigManagementStateValidatingAdmissionPolicy',
      ),
    },
  ],
};
