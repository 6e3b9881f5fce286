import type { BackendCredentials } from './backend-credentials';
import type { StorageCredentialsProps } from './storage-credentials-props';

/** Credentials that the Vault Plugin of Argo CD puts in. Give `path` or `paths`. */
export interface VaultPluginCredentialsProps extends StorageCredentialsProps {
  /**
   * The one entry of the store that holds all values. Of a KV store of version 2 with `data` in it: `kv/data/registry`.
   *
   * @default - `paths` names one for each
   */
  readonly path?: string;

  /**
   * The key in `path` that holds each value: `BackendCredentials.s3({ accessKey: 'access', secretKey: 'secret' })`.
   *
   * @default - keys called like those of the Secret, such as `REGISTRY_STORAGE_S3_ACCESSKEY`; for Swift those of user and
   * password
   */
  readonly keys?: BackendCredentials;

  /** The entry and the key in it that hold each value: `kv/data/registry#access`. @default - `path` holds them all */
  readonly paths?: BackendCredentials;

  /** Version of Vault's KV store: 1 or 2. @default - by the plugin: as its `AVP_KV_VERSION` says, else 2 */
  readonly kvVersion?: number;

  /** Version of the entry at `path`. @default - the newest */
  readonly secretVersion?: string;
}
