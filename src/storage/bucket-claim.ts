import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import type { BucketClaimStorageProps } from './bucket-claim-props';
import type { StorageRequest } from './request';
import { s3 } from './s3';
import { trustedCaParts, trustedCaStanza } from './s3-ca';

/** An S3 bucket together with the claim that has it made. */
export function bucketClaimStorage(props: BucketClaimStorageProps): StorageRequest {
  const ca = trustedCaParts(props);
  return {
    backend: s3,
    stanza: {
      bucket: props.bucketName,
      region: props.region ?? 'us-east-1',
      regionEndpoint: `https://${props.endpointHost}`,
      virtualHostedStyle: false,
      trustedCA: trustedCaStanza(props),
    },
    options: props,
    ...ca,
    companions: [{ id: 'Resource', manifest: bucketClaimManifest(props), propNames: {} }, ...ca.companions],
    propNames: { ...s3.propNames, bucket: 'bucketName', regionEndpoint: 'endpointHost' },
  };
}

/** The claim, whose provisioner makes the bucket and a Secret with its keys. */
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
