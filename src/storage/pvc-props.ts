import type { Size } from 'cdk8s';
import type { IPersistentVolumeClaim, PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import type { StorageOptions } from './options';

/** A claim that the library renders, in namespace `openshift-image-registry`. */
export interface PvcStorageProps extends StorageOptions {
  /**
   * Name of the claim.
   *
   * @default image-registry-storage
   */
  readonly claimName?: string;

  /**
   * Capacity to ask for.
   *
   * @default Size.gibibytes(100)
   */
  readonly size?: Size;

  /**
   * How pods may mount it: `READ_WRITE_MANY`, or `READ_WRITE_ONCE` for a registry of one replica that is replaced and
   * not rolled. The Operator rejects the others.
   *
   * @default PersistentVolumeAccessMode.READ_WRITE_MANY
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/pvc/pvc.go
   */
  readonly accessMode?: PersistentVolumeAccessMode;

  /**
   * Storage class, which must offer the access mode: block storage rarely offers ReadWriteMany.
   *
   * @default - by the cluster: its default storage class
   */
  readonly storageClassName?: string;

  /**
   * Name of the PersistentVolume to bind to.
   *
   * @default - any volume that fits
   */
  readonly volumeName?: string;
}

/** A claim that exists, in namespace `openshift-image-registry`. Give `claim` or `claimName`. */
export interface ExistingPvcStorageProps extends StorageOptions {
  /** The claim as a construct. @default - `claimName` names it */
  readonly claim?: IPersistentVolumeClaim;

  /** The claim by name. @default - `claim` names it */
  readonly claimName?: string;

  /**
   * How pods may mount it: decides replicas and rollout. There is no default, because the library cannot see the claim.
   */
  readonly accessMode: PersistentVolumeAccessMode;
}
