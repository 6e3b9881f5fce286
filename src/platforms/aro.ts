import { docsSource } from '../core/source';
import { azure } from './azure';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const aro: PlatformProfile = {
  ...azure,
  id: Platform.ARO,
  title: 'Azure Red Hat OpenShift',
  variantOf: Platform.AZURE,
  // The ARO service creates the account and the container and sets them in Config. An empty stanza keeps them, and
  // Unmanaged keeps their owner.
  defaultStorage: () => ({ field: 'azure', stanza: {}, managementState: 'Unmanaged' }),
  notes: [
    'The service creates Config with account imageregistry<suffix> and container image-registry in the managed resource group, with two replicas and Unmanaged storage.',
    'Apply Config, and never replace it: if Config lacks the name of the account, the Operator creates another, empty account.',
    'The ARO operator sets the network rules of the account in Config. If spec.storage has no azure block, the ARO operator fails.',
    'In Image, the ARO operator adds the registries of the service to allowedRegistries and removes them from blockedRegistries.',
    ...azure.notes,
  ],
  forbids: [
    {
      kind: 'Config',
      path: ['spec', 'storage', 'azure', 'networkAccess', 'type'],
      values: ['Internal'],
      expected: 'External, since a private storage account can make an ARO cluster unrecoverable',
      fix: 'set spec.storage.azure.networkAccess.type to External, or remove networkAccess',
      source: docsSource('registry-configuring-private-storage-endpoint-azure'),
    },
    {
      kind: 'Config',
      path: ['spec', 'managementState'],
      values: ['Removed', 'Unmanaged'],
      expected: 'Managed, since an unmanaged cluster operator is not supported',
      fix: 'set spec.managementState to Managed',
      source: 'learn.microsoft.com azure/openshift/support-policies-v4 Operators',
    },
  ],
};
