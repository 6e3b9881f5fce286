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
    'The Operator runs in the management cluster, out of sight; Config and the registry are in openshift-image-registry of yours.',
    'The AWS policy ROSAImageRegistryOperatorPolicy admits buckets named as the Operator names them, *-image-registry-<region>*.',
    'An allow list set through rosa is completed with the integrated registry, quay.io and registry.redhat.io.',
    ...hcpAws.notes,
  ],
  forbids: [
    {
      kind: 'Image',
      path: [],
      expected: 'no Image, since it is read-only here',
      fix: 'leave Image out and use the --registry-config-… flags of rosa create cluster and rosa edit cluster',
      source: docsSource('images-configuration-parameters-hcp'),
    },
  ],
};
