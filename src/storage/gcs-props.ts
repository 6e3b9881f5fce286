import type { StorageOptions } from './options';

/** A bucket of Google Cloud Storage. */
export interface GcsStorageProps extends StorageOptions {
  /**
   * Name of an existing bucket: 3 to 63 lower-case letters, digits, dots, hyphens and underscores.
   * On a bucket of your own, enforce public access prevention and abort incomplete multipart uploads after one day.
   *
   * @default - by the Operator: it creates a bucket, names it after the cluster and owns it
   */
  readonly bucket?: string;

  /**
   * Location of the bucket, such as `europe-west3`.
   *
   * @default - by the Operator: the region of the cluster
   */
  readonly region?: string;

  /**
   * Project in which the Operator creates the bucket. Needs `region`: without it the Operator overwrites both.
   *
   * @default - by the Operator: the project of the cluster
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/gcs/gcs.go
   */
  readonly projectId?: string;

  /**
   * Resource name of the Cloud KMS key with which a bucket that the Operator creates is encrypted. Ignored for an
   * existing bucket.
   *
   * @default - the key of Google Cloud Storage
   */
  readonly kmsKeyId?: string;
}
