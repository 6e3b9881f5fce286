import type { ImageRegistry } from '../registry/image-registry';

/** A registry that moves from one storage type to another. */
export interface StorageChangeProps {
  /** The registry, with its new storage. It may be in another chart. */
  readonly registry: ImageRegistry;

  /** The type of the old storage. If the Config of the cluster does not have it, nothing happens. */
  readonly previous: StorageType;

  /**
   * An image with `oc` and `/bin/sh`. Not an image that this registry stores, because nodes pull it before the storage
   * changes. In a disconnected cluster, use the image that `oc adm release info --image-for=cli` prints. A digest
   * (`registry/repository@sha256:…`) pins the image; a tag may be moved.
   *
   * @default - `registry.redhat.io/openshift4/ose-cli-rhel9` (before 4.16 `ose-cli`). The tag is the registry's release, such as
   * `v4.20`; it is `v4.22` for all releases from 4.22 on
   */
  readonly image?: string;

  /**
   * Existing namespace for the Job and its ServiceAccount. Not `openshift-image-registry`: from 4.22 on, a NetworkPolicy
   * there blocks the Job from the API server.
   *
   * @default openshift-config - which every cluster has
   */
  readonly namespace?: string;

  /**
   * Risks that you accept, by rule id, each with its reason. Written as annotations on the Job. Once the images are
   * copied: `{ IR516: 'how and where to' }`.
   *
   * @default - none
   */
  readonly acknowledge?: { [ruleId: string]: string };
}

/** A type of storage: the key under `spec.storage`. */
export enum StorageType {
  /** Ephemeral storage of the pod. */
  EMPTY_DIR = 'emptyDir',
  /** Amazon S3 or a store with its protocol. */
  S3 = 's3',
  /** Google Cloud Storage. */
  GCS = 'gcs',
  /** Azure Blob Storage. */
  AZURE_BLOB = 'azure',
  /** OpenStack Swift. */
  SWIFT = 'swift',
  /** IBM Cloud Object Storage. */
  IBM_COS = 'ibmcos',
  /** Alibaba Cloud OSS, which the Operator knows up to 4.16. */
  ALIBABA_OSS = 'oss',
  /** A PersistentVolumeClaim. */
  PVC = 'pvc',
}
