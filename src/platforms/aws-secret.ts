import { aws } from './aws';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const awsSecret: PlatformProfile = {
  ...aws,
  id: Platform.AWS_SECRET,
  title: 'AWS secret regions (C2S, SC2S)',
  variantOf: Platform.AWS,
  // The Operator sets the addressing style itself only if Infrastructure names an S3 endpoint.
  defaultStorage: () => createdByOperator('s3', { virtualHostedStyle: true }),
  notes: [
    'The AWS API has its own certificate authority in these regions. install-config must contain it as additionalTrustBundle.',
    'The registry reads this CA from key ca-bundle.pem of ConfigMap openshift-config-managed/kube-cloud-config.',
    's3.trustedCA replaces this CA and the system trust store, so it must contain every CA that the registry needs.',
    'Since 4.14 the Operator fails in regions eu-isoe-* and us-isof-* unless regionEndpoint is set.',
    ...aws.notes,
  ],
};
