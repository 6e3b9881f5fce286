import { toGoDuration } from '../../core/formats/cdk8s-units';
import type { Release } from '../../core/release';
import { externalSecret, externalSecretManifest } from '../../credentials/external-secret';
import { emptyKeys } from '../../credentials/empty-keys';
import { fitErrors } from './credential-fit';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import { referenceErrors, remoteReferences } from './credential-references';
import { SecretStoreKind, type ExternalSecretCredentialsProps } from './storage-credentials-props';

export const EXTERNAL_SECRET: CredentialFactory<ExternalSecretCredentialsProps> = {
  source: externalSecret,
  struct: 'ExternalSecretCredentialsProps',
  make,
};

function make(props: ExternalSecretCredentialsProps, release: Release): RenderedCredentials {
  const { backend } = props.storage._plan;
  const references = remoteReferences(props, backend, release);
  return {
    manifests: [
      externalSecretManifest({
        store: { name: props.secretStore, kind: props.secretStoreKind ?? SecretStoreKind.CLUSTER_SECRET_STORE },
        references,
        emptyKeys: emptyKeys(backend, release, Object.keys(references)),
        refreshInterval: props.refreshInterval === undefined ? '1h0m0s' : toGoDuration(props.refreshInterval),
      }),
    ],
    errors: [
      ...referenceErrors(props),
      ...fitErrors(['properties'], props.properties, backend, release),
      ...fitErrors(['remoteKeys'], props.remoteKeys, backend, release),
    ],
  };
}
