import type { ImageRegistry } from '../registry/image-registry';

/** A registry that moves from one storage type to another. */
export interface StorageChangeProps {
  /** The registry, with the storage that it is to have. It may be in another chart. */
  readonly registry: ImageRegistry;

  /** The type of the storage that it leaves. Where the Config of the cluster does not have it, nothing happens. */
  readonly previous: StorageType;

  /**
   * An image with `oc` and `/bin/sh`, for the nodes to pull before the registry has moved: not one of the registry
   * itself. In a disconnected cluster that of the release: `oc adm release info --image-for=cli`, which names it by
   * digest. A tag may come to mean another image: name `registry/repository@sha256:…` to pin it.
   *
   * @default - `registry.redhat.io/openshift4/ose-cli-rhel9` (before 4.16 `ose-cli`). The tag is the registry's release, such as
   * `v4.20`; it is `v4.22` for all releases from 4.22 on
   */
  readonly image?: string;

  /**
   * Namespace of the Job and its ServiceAccount, which must exist. Not `openshift-image-registry`: from 4.22 a
   * NetworkPolicy there keeps the Job from the API server.
   *
   * @default openshift-config - which every cluster has
   */
  readonly namespace?: string;

  /**
   * Risks that are taken, by rule id, each with its reason. Written as annotations on the Job. Once the images are
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
