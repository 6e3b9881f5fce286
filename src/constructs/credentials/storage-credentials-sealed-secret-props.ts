import type { BackendCredentials } from './backend-credentials';
import type { StorageCredentialsProps } from './storage-credentials-props';

/** Credentials that kubeseal encrypted for the cluster's own controller. */
export interface SealedSecretCredentialsProps extends StorageCredentialsProps {
  /**
   * What `kubeseal --raw --name image-registry-private-configuration-user --namespace openshift-image-registry` printed for
   * each value, in one line: `BackendCredentials.s3({ accessKey: 'AgB…', secretKey: 'AgC…' })`. It is bound to that name and
   * namespace (scope strict) and to the key of one cluster's controller.
   */
  readonly ciphertexts: BackendCredentials;
}
