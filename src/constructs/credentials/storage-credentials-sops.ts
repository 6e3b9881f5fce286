import type { Release } from '../../core/release';
import { encryptedKeyErrors } from '../../credentials/encrypted-secret';
import { sops } from '../../credentials/sops';
import { readEncryptedFile } from '../../credentials/sops-file';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import type { SopsCredentialsProps } from './storage-credentials-sops-props';

export const SOPS: CredentialFactory<SopsCredentialsProps> = {
  source: sops,
  struct: 'SopsCredentialsProps',
  make,
};

function make({ storage, file }: SopsCredentialsProps, release: Release): RenderedCredentials {
  const { manifest, errors } = readEncryptedFile(file);
  if (manifest === undefined || errors.length > 0) {
    const reference = 'getsops/sops README.rst';
    return { errors: errors.map((error) => ({ ...error, id: 'IR504', path: ['file'], reference })) };
  }
  return {
    existing: manifest,
    encrypted: manifest,
    errors: encryptedKeyErrors(manifest, storage._plan.backend, release),
  };
}
