import type { Duration } from 'cdk8s';
import type { BackendCredentials } from './backend-credentials';
import type { ClusterOptions } from '../base/cluster-options';
import type { RegistryStorage } from '../storage/registry-storage';

/** Credentials for a storage, however they come. */
export interface StorageCredentialsProps extends ClusterOptions {
  /** The storage that they open. Decides the keys of the Secret. */
  readonly storage: RegistryStorage;
}

/** Credentials that the External Secrets Operator fetches from a store. Give `remoteKey` or `remoteKeys`. */
export interface ExternalSecretCredentialsProps extends StorageCredentialsProps {
  /** Name of the store. */
  readonly secretStore: string;

  /** Kind of the store. @default SecretStoreKind.CLUSTER_SECRET_STORE */
  readonly secretStoreKind?: SecretStoreKind;

  /** The one entry of the store that holds all values. @default - `remoteKeys` names one for each */
  readonly remoteKey?: string;

  /**
   * The property of `remoteKey` that holds each value: `BackendCredentials.s3({ accessKey: 'access', secretKey: 'secret' })`.
   *
   * @default - properties called like the keys of the Secret, such as `REGISTRY_STORAGE_S3_ACCESSKEY`; for Swift those
   * of user and password
   */
  readonly properties?: BackendCredentials;

  /** The entry of the store that holds each value, in a store without properties. @default - `remoteKey` holds them all */
  readonly remoteKeys?: BackendCredentials;

  /** How often the store is read. @default Duration.hours(1) */
  readonly refreshInterval?: Duration;
}

/** Kind of a store of the External Secrets Operator. */
export enum SecretStoreKind {
  /** For the whole cluster. */
  CLUSTER_SECRET_STORE = 'ClusterSecretStore',
  /** In namespace `openshift-image-registry`. */
  SECRET_STORE = 'SecretStore',
}

/** Credentials whose values are stored in Git. */
export interface LiteralCredentialsProps extends StorageCredentialsProps {
  /** The values. */
  readonly values: BackendCredentials;

  /** Why they may be stored in Git: `{ IR504: 'reason' }`. Written as annotation on the Secret. */
  readonly acknowledge: { [ruleId: string]: string };
}
