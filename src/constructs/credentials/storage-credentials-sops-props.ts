import type { StorageCredentialsProps } from './storage-credentials-props';

/** Credentials in a file that SOPS encrypted. */
export interface SopsCredentialsProps extends StorageCredentialsProps {
  /**
   * The file, relative to the working directory: one Secret `image-registry-private-configuration-user` of namespace
   * `openshift-image-registry` with the keys of the storage. Only its `data` or `stringData` is encrypted.
   */
  readonly file: string;
}
