import { Construct } from 'constructs';
import type { AlibabaOssStorageProps } from '../../storage/alibaba-oss-props';
import type { AzureBlobStorageProps } from '../../storage/azure-blob-props';
import type { BucketClaimStorageProps } from '../../storage/bucket-claim-props';
import type { EmptyDirStorageProps } from '../../storage/empty-dir-props';
import type { GcsStorageProps } from '../../storage/gcs-props';
import type { IbmCosStorageProps } from '../../storage/ibm-cos-props';
import type { STORAGE_FACTORIES } from '../../storage/factories';
import type { StorageManagementState } from '../../storage/options';
import { planStorage, type StoragePlan } from '../../storage/plan';
import type { ExistingPvcStorageProps, PvcStorageProps } from '../../storage/pvc-props';
import type { StorageRequest } from '../../storage/request';
import type { S3StorageProps } from '../../storage/s3-props';
import type { SwiftStorageProps } from '../../storage/swift-props';
import { declareExisting, registerForValidation } from '../base/chart-judgement';
import { StorageOrder } from './storage-order';
import { requestBy, requestOf, throwIfUnusable } from './unusable-storage';
import { reportIfUnused } from './unused-storage';
import { WireObject } from '../base/wire-object';

/**
 * Where the registry stores images. Each factory creates one storage, and an ImageRegistry takes one. So you cannot write
 * two storage types at once, which the API server accepts and the Operator rejects.
 *
 * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/storage.go
 * @example
 * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
 * new ImageRegistry(chart, 'registry', { storage });
 */
export class RegistryStorage extends Construct {
  /**
   * Amazon S3 or a store with its protocol. Without a bucket the Operator creates one and owns it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props bucket, region, endpoint and encryption; without any, the Operator creates the bucket
   * @example
   * RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   */
  public static s3(scope: Construct, id: string, props: S3StorageProps = {}): RegistryStorage {
    return create(scope, id, 's3', props);
  }

  /**
   * Google Cloud Storage. Without a bucket the Operator creates one and owns it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props bucket, location and encryption; without any, the Operator creates the bucket
   * @example
   * RegistryStorage.gcs(chart, 'storage', { bucket: 'acme-images', region: 'europe-west3' });
   */
  public static gcs(scope: Construct, id: string, props: GcsStorageProps = {}): RegistryStorage {
    return create(scope, id, 'gcs', props);
  }

  /**
   * Azure Blob Storage. Without an account the Operator creates one and owns it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props account, container and private endpoint; without any, the Operator creates the account
   * @example
   * RegistryStorage.azureBlob(chart, 'storage', { accountName: 'acmeimages', container: 'registry' });
   */
  public static azureBlob(scope: Construct, id: string, props: AzureBlobStorageProps = {}): RegistryStorage {
    return create(scope, id, 'azureBlob', props);
  }

  /**
   * OpenStack Swift. Without a container the Operator creates one and owns it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props container, identity service and region; without any, the Operator creates the container
   * @example
   * RegistryStorage.swift(chart, 'storage', { container: 'registry-layers' });
   */
  public static swift(scope: Construct, id: string, props: SwiftStorageProps = {}): RegistryStorage {
    return create(scope, id, 'swift', props);
  }

  /**
   * IBM Cloud Object Storage. Without a bucket the Operator creates one and owns it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props bucket, location and service instance; without any, the Operator creates the bucket
   * @example
   * RegistryStorage.ibmCos(chart, 'storage', { bucket: 'acme-images', location: 'eu-de' });
   */
  public static ibmCos(scope: Construct, id: string, props: IbmCosStorageProps = {}): RegistryStorage {
    return create(scope, id, 'ibmCos', props);
  }

  /**
   * Alibaba Cloud OSS, up to 4.16. Without a bucket the Operator creates one and owns it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props bucket and region; without any, the Operator creates the bucket
   * @example
   * const chart = new RegistryChart(app, 'image-registry', { release: Release.V4_16 });
   * RegistryStorage.alibabaOss(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   */
  public static alibabaOss(scope: Construct, id: string, props: AlibabaOssStorageProps = {}): RegistryStorage {
    return create(scope, id, 'alibabaOss', props);
  }

  /**
   * A new claim: `image-registry-storage`, ReadWriteMany and 100Gi by default. The Operator does not change it.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props storage class, size and access mode of the claim
   * @example
   * RegistryStorage.pvc(chart, 'storage', { storageClassName: 'ocs-storagecluster-cephfs', size: Size.gibibytes(200) });
   */
  public static pvc(scope: Construct, id: string, props: PvcStorageProps = {}): RegistryStorage {
    return create(scope, id, 'pvc', props);
  }

  /**
   * A claim that exists in namespace `openshift-image-registry`.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props name of the claim, and its access mode
   * @example
   * RegistryStorage.existingPvc(chart, 'storage', {
   *   claimName: 'registry-nfs',
   *   accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
   * });
   */
  public static existingPvc(scope: Construct, id: string, props: ExistingPvcStorageProps): RegistryStorage {
    return create(scope, id, 'existingPvc', props);
  }

  /**
   * Storage inside of the pod: every image is lost when the pod is replaced. Needs `acknowledge: { IR502: 'reason' }`.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the acknowledgement that all images may be lost
   * @example
   * RegistryStorage.emptyDir(chart, 'storage', { acknowledge: { IR502: 'a lab that is rebuilt every night' } });
   */
  public static emptyDir(scope: Construct, id: string, props: EmptyDirStorageProps = {}): RegistryStorage {
    return create(scope, id, 'emptyDir', props);
  }

  /**
   * A bucket of OpenShift Data Foundation: its ObjectBucketClaim and the S3 settings of the registry. Also create
   * `StorageCredentials.bucketClaim`, which copies the keys of the bucket to the Secret of the registry.
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props bucket, storage class and endpoint
   * @example
   * RegistryStorage.bucketClaim(chart, 'storage', {
   *   bucketName: 'registry-layers',
   *   storageClassName: BucketStorageClass.NOOBAA,
   *   endpointHost: 's3-openshift-storage.apps.cluster.example.com',
   * });
   */
  public static bucketClaim(scope: Construct, id: string, props: BucketClaimStorageProps): RegistryStorage {
    return create(scope, id, 'bucketClaim', props);
  }

  /** @internal */
  public static _of(scope: Construct, id: string, ask: (storage: RegistryStorage) => StorageRequest): RegistryStorage {
    return new RegistryStorage(scope, id, ask);
  }

  /** Who owns the storage: only what is Managed is deleted with the registry. */
  public readonly managementState: StorageManagementState;

  /** Whether several pods can use it at once. */
  public readonly shared: boolean;

  /** @internal */
  public readonly _plan: StoragePlan;

  /** @internal */
  public readonly _order = new StorageOrder();

  private constructor(scope: Construct, id: string, ask: (storage: RegistryStorage) => StorageRequest) {
    super(scope, id);
    const request = requestOf(this, ask);
    throwIfUnusable(this, request, registerForValidation(this, 'RegistryStorage'));
    this._plan = planStorage(request);
    this.managementState = this._plan.managementState;
    this.shared = this._plan.shared;
    for (const companion of request.companions ?? []) {
      this._order.namedBy(new WireObject(this, companion.id, companion.manifest));
    }
    for (const reference of request.references ?? []) if (reference !== undefined) this._order.namedBy(reference);
    if (request.existing !== undefined) declareExisting(this, request.existing);
    reportIfUnused(this, this._order, request);
  }
}

function create<Factory extends keyof typeof STORAGE_FACTORIES>(
  scope: Construct,
  id: string,
  factory: Factory,
  props: Parameters<(typeof STORAGE_FACTORIES)[Factory]>[0],
): RegistryStorage {
  return RegistryStorage._of(scope, id, (storage) => requestBy(storage, factory, props));
}
