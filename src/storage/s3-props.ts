import type { Duration, Size } from 'cdk8s';
import type { IConfigMap, ISecret } from 'cdk8s-plus-28';
import type { Pem } from '../core/pem/pem-text';
import type { StorageOptions } from './options';

/** Amazon S3, or any store with its protocol. */
export interface S3StorageProps extends StorageOptions {
  /**
   * Name of an existing bucket: 3 to 63 lower-case letters, digits, dots and hyphens.
   * On a bucket of your own, block public access and abort incomplete multipart uploads after one day.
   *
   * @default - by the Operator: it creates a bucket, names it after the cluster and owns it
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/s3/s3.go
   */
  readonly bucket?: string;

  /**
   * Region of the bucket, such as `eu-central-1`.
   *
   * @default - `us-east-1` where an endpoint is given; else by the Operator: the region of the cluster
   */
  readonly region?: string;

  /**
   * URL of an S3-compatible store with its scheme: `https://s3.example.com`. Write no port for Ceph RGW.
   *
   * @default - the endpoint of AWS in the region
   */
  readonly endpoint?: string;

  /**
   * Whether the bucket is part of the host name (`bucket.s3.example.com`) and not of the path.
   * AWS secret regions need it; most S3-compatible stores do not understand it.
   *
   * @default false
   */
  readonly virtualHostedStyle?: boolean;

  /**
   * Size of the parts of a multipart upload: 5 MiB to 5 GiB, whole mebibytes. From 4.17.
   *
   * @default - by the registry: 10 MiB
   */
  readonly chunkSize?: Size;

  /**
   * Whether the registry asks the store to encrypt what it writes.
   *
   * @default - true where `kmsKeyId` is given; else false, and the Operator sets true on a bucket that it owns
   */
  readonly encrypt?: boolean;

  /**
   * Id, alias or ARN of the KMS key to encrypt with, which must be in the region of the bucket. Sets `encrypt`.
   *
   * @default - the key of the store (SSE-S3)
   */
  readonly kmsKeyId?: string;

  /**
   * A CloudFront distribution from which clients pull layers.
   *
   * @default - clients pull from the bucket
   */
  readonly cloudFront?: CloudFrontOptions;

  /**
   * The CA that signed the endpoint's certificate. The library renders it as ConfigMap `image-registry-s3-ca` in
   * `openshift-config`. The system's trust is not added to it.
   *
   * @default - the CA bundle of the cloud provider's configuration and the system's trust
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/s3/s3.go
   */
  readonly trustedCa?: Pem;

  /**
   * The same CA where the ConfigMap exists: in namespace `openshift-config`, under key `ca-bundle.crt`.
   *
   * @default - none
   */
  readonly trustedCaConfigMap?: IConfigMap;
}

/** How the registry signs URLs of a CloudFront distribution. */
export interface CloudFrontOptions {
  /** URL of the distribution with its scheme: `https://d111111abcdef8.cloudfront.net`. */
  readonly baseUrl: string;

  /** Id of the CloudFront key pair. */
  readonly keyPairId: string;

  /**
   * Secret in namespace `openshift-image-registry` with the private key of the pair. The Operator does not look for it:
   * without it the registry's pods do not start.
   */
  readonly privateKeySecret: ISecret;

  /**
   * Key under which the Secret holds the private key.
   *
   * @default private.pem
   */
  readonly privateKeyField?: string;

  /**
   * How long a signed URL is valid.
   *
   * @default - by the Operator: 20 minutes
   */
  readonly duration?: Duration;
}
