import { docsSource } from '../core/source';
import { hcpAws } from './hcp-aws';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const rosaHcp: PlatformProfile = {
  ...hcpAws,
  id: Platform.ROSA_HCP,
  title: 'Red Hat OpenShift Service on AWS with hosted control planes',
  variantOf: Platform.HCP_AWS,
  notes: [
    'The Operator runs in the management cluster, but Config and the registry are in your cluster.',
    'The AWS policy ROSAImageRegistryOperatorPolicy allows only buckets with the names that the Operator uses, *-image-registry-<region>*.',
    'If you set an allow list through rosa, rosa adds the integrated registry, quay.io and registry.redhat.io.',
    ...hcpAws.notes,
  ],
  forbids: [
    {
      kind: 'Image',
      path: [],
      expected: 'no Image, since it is read-only here',
      fix: 'remove the Image, and set its values with the --registry-config-… flags of rosa create cluster or rosa edit cluster',
      source: docsSource('images-configuration-parameters-hcp'),
    },
  ],
};
