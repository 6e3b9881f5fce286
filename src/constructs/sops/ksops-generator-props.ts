import type { StorageCredentials } from '../credentials/storage-credentials';

/** What KSOPS decrypts. */
export interface KsopsGeneratorProps {
  /** Credentials of `StorageCredentials.sops`: one or more. */
  readonly credentials: StorageCredentials[];
}
