import type { Release } from '../../core/release';
import { vaultPlugin, vaultPluginManifest } from '../../credentials/vault-plugin';
import { emptyKeys } from '../../credentials/empty-keys';
import { fitErrors } from './credential-fit';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import { placeErrors } from './credential-places';
import type { VaultPluginCredentialsProps } from './storage-credentials-vault-plugin-props';
import { withoutUndefined } from '../../core/data/without-undefined';
import { usualEntries } from './credential-references';

export const VAULT_PLUGIN: CredentialFactory<VaultPluginCredentialsProps> = {
  source: vaultPlugin,
  struct: 'VaultPluginCredentialsProps',
  make,
};

function make(props: VaultPluginCredentialsProps, release: Release): RenderedCredentials {
  const { backend } = props.storage._plan;
  const places = props.paths?._entries() ?? props.keys?._entries() ?? usualEntries(backend, release);
  return {
    manifests: [
      vaultPluginManifest({
        ...withoutUndefined({ path: props.path, kvVersion: props.kvVersion, secretVersion: props.secretVersion }),
        places,
        emptyKeys: emptyKeys(backend, release, Object.keys(places)),
      }),
    ],
    errors: [
      ...placeErrors(props),
      ...fitErrors(['keys'], props.keys, backend, release),
      ...fitErrors(['paths'], props.paths, backend, release),
    ],
  };
}
