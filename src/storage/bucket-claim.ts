import type { CompleteDiagnostic } from '../core/diagnostic';
import { checkCompatibleBucketName } from '../core/formats/bucket-name';
import { checkDnsLabel, checkDnsSubdomain } from '../core/formats/dns-name';
import { checkHostname } from '../core/formats/registry-host';
import { docsSource } from '../core/source';
import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import type { BucketClaimStorageProps } from './bucket-claim-props';
import { companion } from './companion';
import type { StorageRequest } from './request';
import { s3 } from './s3';
import { trustedCaParts, trustedCaStanza } from './s3-ca';

/** An S3 bucket with the ObjectBucketClaim that creates it. */
export function bucketClaimStorage(props: BucketClaimStorageProps): StorageRequest {
  const hostErrors = endpointHostErrors(props);
  const ca = trustedCaParts(props);
  return {
    backend: s3,
    stanza: {
      bucket: props.bucketName,
      region: props.region ?? 'us-east-1',
      // No URL for an invalid host, so that only one error is reported.
      regionEndpoint: hostErrors.length === 0 ? `https://${props.endpointHost}` : undefined,
      virtualHostedStyle: false,
      trustedCA: trustedCaStanza(props),
    },
    options: props,
    ...ca,
    companions: [companion('Resource', bucketClaimManifest(props), props), ...ca.companions],
    errors: [...ca.errors, ...claimNameErrors(props), ...classErrors(props), ...hostErrors],
    propNames: { ...s3.propNames, bucket: 'bucketName', regionEndpoint: 'endpointHost' },
  };
}

/** The ObjectBucketClaim. Its provisioner creates the bucket and a Secret with its keys. */
function bucketClaimManifest(props: BucketClaimStorageProps): Manifest {
  return {
    apiVersion: 'objectbucket.io/v1alpha1',
    kind: 'ObjectBucketClaim',
    metadata: { name: props.bucketName, namespace: REGISTRY_NAMESPACE },
    spec: {
      bucketName: props.bucketName,
      storageClassName: props.storageClassName,
      additionalConfig: props.additionalConfig === undefined ? undefined : { ...props.additionalConfig },
    },
  };
}

/** The claim has the name of the bucket, but some valid bucket names are not valid object names. */
function claimNameErrors({ bucketName }: BucketClaimStorageProps): CompleteDiagnostic[] {
  if (checkCompatibleBucketName(bucketName) !== undefined) return [];
  const diagnostic = checkDnsLabel(bucketName);
  if (diagnostic === undefined) return [];
  const reference = 'kube-object-storage/lib-bucket-provisioner pkg/apis/objectbucket.io/v1alpha1 ObjectBucketClaim';
  return [{ id: 'IR108', path: ['bucketName'], fix: 'use it as the name of the claim, too', reference, ...diagnostic }];
}

/** The API server takes any text, and then no provisioner takes the claim. */
function classErrors({ storageClassName }: BucketClaimStorageProps): CompleteDiagnostic[] {
  const diagnostic = checkDnsSubdomain(storageClassName);
  if (diagnostic === undefined) return [];
  const reference = 'kubernetes/kubernetes pkg/apis/storage/validation/validation.go ValidateStorageClass';
  const fix =
    'give the name of a StorageClass that provisions buckets, such as BucketStorageClass.NOOBAA: oc get storageclasses lists them';
  return [{ id: 'IR108', path: ['storageClassName'], reference, ...diagnostic, fix }];
}

/** The endpoint is a route on the HTTPS port, so it must be a hostname. */
function endpointHostErrors({ endpointHost }: BucketClaimStorageProps): CompleteDiagnostic[] {
  const diagnostic = checkHostname(endpointHost);
  if (diagnostic === undefined) return [];
  const reference = docsSource('registry-configuring-registry-storage-rhodf-cephrgw');
  const fix = 'write only the host of the route: no scheme, no port, no path';
  return [{ id: 'IR108', path: ['endpointHost'], reference, ...diagnostic, fix }];
}
