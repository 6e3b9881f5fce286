import type { StorageOptions } from './options';

/** A bucket of Alibaba Cloud OSS. The Operator has a driver for it up to 4.16. */
export interface AlibabaOssStorageProps extends StorageOptions {
  /**
   * Name of an existing bucket: 3 to 63 lower-case letters, digits and single hyphens.
   *
   * @default - by the Operator: it creates a bucket, names it after the cluster and owns it
   */
  readonly bucket?: string;

  /** Region of the bucket, such as `eu-central-1`. @default - by the Operator: that of the cluster */
  readonly region?: string;

  /** Which endpoint of the region the registry uses. @default OssEndpointAccessibility.INTERNAL */
  readonly endpointAccessibility?: OssEndpointAccessibility;

  /** Id of the KMS key to encrypt with. @default - AES256 with the key of OSS */
  readonly kmsKeyId?: string;
}

/** An endpoint of Alibaba Cloud OSS. */
export enum OssEndpointAccessibility {
  /** Reachable inside the region's network only. */
  INTERNAL = 'Internal',
  /** Reachable from the internet. */
  PUBLIC = 'Public',
}
