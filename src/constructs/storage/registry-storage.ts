import { Construct, type IConstruct } from 'constructs';
import { alibabaOssStorage } from '../../storage/alibaba-oss';
import type { AlibabaOssStorageProps } from '../../storage/alibaba-oss-props';
import { azureBlobStorage } from '../../storage/azure-blob';
import type { AzureBlobStorageProps } from '../../storage/azure-blob-props';
import { bucketClaimStorage } from '../../storage/bucket-claim';
import type { BucketClaimStorageProps } from '../../storage/bucket-claim-props';
import { emptyDirStorage } from '../../storage/empty-dir';
import type { EmptyDirStorageProps } from '../../storage/empty-dir-props';
import { gcsStorage } from '../../storage/gcs';
import type { GcsStorageProps } from '../../storage/gcs-props';
import { ibmCosStorage } from '../../storage/ibm-cos';
import type { IbmCosStorageProps } from '../../storage/ibm-cos-props';
import type { StorageManagementState } from '../../storage/options';
import { planStorage, type StoragePlan } from '../../storage/plan';
import { existingPvcStorage, pvcStorage } from '../../storage/pvc';
import type { ExistingPvcStorageProps, PvcStorageProps } from '../../storage/pvc-props';
import type { StorageRequest } from '../../storage/request';
import { s3Storage } from '../../storage/s3';
import type { S3StorageProps } from '../../storage/s3-props';
import { swiftStorage } from '../../storage/swift';
import type { SwiftStorageProps } from '../../storage/swift-props';
import { declareExisting, registerForValidation } from '../base/chart-judgement';
import { writeBefore } from '../base/companion-order';
import { throwIfMisshapen } from '../base/throw-errors';
import { throwIfUnusable } from './unusable-storage';
import { WireObject } from '../base/wire-object';

/**
 * Where the registry keeps its layers. A factory makes one storage and an ImageRegistry takes one, so two storage types
 * at once, which the API server accepts and the Operator does not, cannot be written.
 *
 * @see `openshift/cluster-image-registry-operator` pkg/storage/storage.go NewDriver
 */
export class RegistryStorage extends Construct {
  /** Amazon S3 or a store that speaks its protocol. Without a bucket the Operator makes one and owns it. */
  public static s3(scope: Construct, id: string, props: S3StorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => s3Storage(props), props, 'S3StorageProps');
  }

  /** Google Cloud Storage. Without a bucket the Operator makes one and owns it. */
  public static gcs(scope: Construct, id: string, props: GcsStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => gcsStorage(props), props, 'GcsStorageProps');
  }

  /** Azure Blob Storage. Without an account the Operator makes one and owns it. */
  public static azureBlob(scope: Construct, id: string, props: AzureBlobStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => azureBlobStorage(props), props, 'AzureBlobStorageProps');
  }

  /** OpenStack Swift. Without a container the Operator makes one and owns it. */
  public static swift(scope: Construct, id: string, props: SwiftStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => swiftStorage(props), props, 'SwiftStorageProps');
  }

  /** IBM Cloud Object Storage. Without a bucket the Operator makes one and owns it. */
  public static ibmCos(scope: Construct, id: string, props: IbmCosStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => ibmCosStorage(props), props, 'IbmCosStorageProps');
  }

  /** Alibaba Cloud OSS, up to 4.16. Without a bucket the Operator makes one and owns it. */
  public static alibabaOss(scope: Construct, id: string, props: AlibabaOssStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => alibabaOssStorage(props), props, 'AlibabaOssStorageProps');
  }

  /** A new claim: `image-registry-storage`, ReadWriteMany and 100Gi by default. The Operator does not change it. */
  public static pvc(scope: Construct, id: string, props: PvcStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => pvcStorage(props), props, 'PvcStorageProps');
  }

  /** A claim that exists in namespace `openshift-image-registry`. */
  public static existingPvc(scope: Construct, id: string, props: ExistingPvcStorageProps): RegistryStorage {
    return new RegistryStorage(scope, id, () => existingPvcStorage(props), props, 'ExistingPvcStorageProps');
  }

  /** Storage that dies with the pod, and every image with it. Needs `acknowledge: { IR502: 'reason' }`. */
  public static emptyDir(scope: Construct, id: string, props: EmptyDirStorageProps = {}): RegistryStorage {
    return new RegistryStorage(scope, id, () => emptyDirStorage(props), props, 'EmptyDirStorageProps');
  }

  /**
   * A bucket that OpenShift Data Foundation makes: the ObjectBucketClaim and the registry's S3 settings together. The
   * keys of the bucket have to be brought to the registry's Secret with StorageCredentials.
   */
  public static bucketClaim(scope: Construct, id: string, props: BucketClaimStorageProps): RegistryStorage {
    return new RegistryStorage(scope, id, () => bucketClaimStorage(props), props, 'BucketClaimStorageProps');
  }

  /**
   * Creates the storage for every factory.
   * @internal
   */
  public static _of(scope: Construct, id: string, request: StorageRequest): RegistryStorage {
    return new RegistryStorage(scope, id, () => request);
  }

  /** Who owns the storage: only what is Managed is deleted with the registry. */
  public readonly managementState: StorageManagementState;

  /** Whether several pods can use it at once. */
  public readonly shared: boolean;

  /** @internal */
  public readonly _plan: StoragePlan;

  private readonly named: IConstruct[] = [];
  private readonly naming: IConstruct[] = [];

  private constructor(scope: Construct, id: string, ask: () => StorageRequest, props?: object, struct?: string) {
    super(scope, id);
    if (struct !== undefined) throwIfMisshapen(this, 'RegistryStorage', props, struct);
    const request = ask();
    throwIfUnusable(this, request, registerForValidation(this));
    this._plan = planStorage(request);
    this.managementState = this._plan.managementState;
    this.shared = this._plan.shared;
    for (const companion of request.companions ?? []) {
      this._namedBy(new WireObject(this, companion.id, companion.manifest));
    }
    for (const reference of request.references ?? []) if (reference !== undefined) this._namedBy(reference);
    if (request.existing !== undefined) declareExisting(this, request.existing);
  }

  /**
   * Writes the object of `construct` before every Config that uses the storage.
   * @internal
   */
  public _namedBy(construct: IConstruct): void {
    this.named.push(construct);
    for (const config of this.naming) writeBefore(construct, config);
  }

  /**
   * Writes everything that belongs to the storage before `config`.
   * @internal
   */
  public _usedBy(config: IConstruct): void {
    this.naming.push(config);
    for (const construct of this.named) writeBefore(construct, config);
  }
}
