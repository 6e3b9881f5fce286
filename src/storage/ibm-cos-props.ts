import type { StorageOptions } from './options';

/** A bucket of IBM Cloud Object Storage. On IBM Cloud and Power VS the Operator always overwrites location and group. */
export interface IbmCosStorageProps extends StorageOptions {
  /**
   * Name of an existing bucket.
   *
   * @default - by the Operator: it creates a bucket, names it after the cluster and owns it
   */
  readonly bucket?: string;

  /** Location of the bucket, such as `eu-de`. @default - by the Operator: that of the cluster */
  readonly location?: string;

  /** Resource group of the service instance. @default - by the Operator: that of the cluster */
  readonly resourceGroupName?: string;

  /**
   * CRN of the service instance of Cloud Object Storage.
   *
   * @default - by the Operator: it creates an instance
   */
  readonly serviceInstanceCrn?: string;

  /**
   * CRN of the resource key, which must have HMAC credentials and the role Writer or Manager.
   *
   * @default - by the Operator: it creates a key
   */
  readonly resourceKeyCrn?: string;
}
