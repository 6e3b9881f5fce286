import type { Release } from '../../core/release';
import { existing } from '../../credentials/existing';
import { secretManifest } from '../../credentials/secret-manifest';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import type { StorageCredentialsProps } from './storage-credentials-props';

/** The content of an existing Secret is unknown, so its keys are assumed to be correct. */
export const EXISTING: CredentialFactory<StorageCredentialsProps> = {
  source: existing,
  struct: 'StorageCredentialsProps',
  make,
};

function make(props: StorageCredentialsProps, release: Release): RenderedCredentials {
  const { backend } = props.storage._plan;
  const [set] = backend.credentialSets(release);
  const keys = [...(set?.keys ?? []), ...backend.paddingKeys(release)];
  return { existing: secretManifest(Object.fromEntries(keys.map((key) => [key, '']))), errors: [] };
}
