import type { IConfigMap } from 'cdk8s-plus-28';
import type { Pem } from '../core/pem/pem-text';
import type { StorageOptions } from './options';

/** A bucket that OpenShift Data Foundation or another Rook or NooBaa makes for an ObjectBucketClaim. */
export interface BucketClaimStorageProps extends StorageOptions {
  /**
   * Name of the bucket, and of the claim: 3 to 63 lower-case letters, digits and hyphens. It is fixed, so that the Config
   * can name it before the claim is bound.
   */
  readonly bucketName: string;

  /** Storage class that provisions buckets, see `BucketStorageClass`. */
  readonly storageClassName: string;

  /**
   * Host of the store's HTTPS endpoint, without scheme and port: for Ceph RGW the host of route
   * `ocs-storagecluster-cephobjectstore`, for NooBaa of route `s3`, both in namespace `openshift-storage`.
   */
  readonly endpointHost: string;

  /**
   * Region, which these stores ignore and the registry asks for.
   *
   * @default us-east-1
   */
  readonly region?: string;

  /**
   * The CA that signed the endpoint's certificate, usually that of the cluster's ingress. The library renders it as
   * ConfigMap `image-registry-s3-ca` in `openshift-config`.
   *
   * @default - the certificate is signed by a CA that the system trusts
   */
  readonly trustedCa?: Pem;

  /** The same CA where the ConfigMap exists: in `openshift-config`, under key `ca-bundle.crt`. @default - none */
  readonly trustedCaConfigMap?: IConfigMap;

  /** Settings for the provisioner, such as `bucketclass`. @default - none */
  readonly additionalConfig?: { [key: string]: string };
}

/**
 * Storage classes for buckets, as OpenShift Data Foundation names them.
 *
 * @see https://github.com/red-hat-storage/ocs-operator/blob/main/controllers/storagecluster/storageclasses.go
 */
export class BucketStorageClass {
  /** Ceph RGW: object storage of the cluster's own disks. */
  public static readonly CEPH_RGW = 'ocs-storagecluster-ceph-rgw';
  /** NooBaa, the Multicloud Object Gateway. */
  public static readonly NOOBAA = 'openshift-storage.noobaa.io';

  private constructor() {}
}
