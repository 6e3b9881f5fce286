import { construct, listOf, struct } from '../../core/prop-shape';
import type { StorageCredentials } from '../credentials/storage-credentials';

/** What KSOPS decrypts. */
export interface KsopsGeneratorProps {
  /** Credentials of `StorageCredentials.sops`: one or more. */
  readonly credentials: StorageCredentials[];
}

export const KSOPS_GENERATOR_SHAPE = struct<KsopsGeneratorProps>({
  credentials: listOf(construct('StorageCredentials, such as StorageCredentials.sops(…)', 'secretName')),
});
