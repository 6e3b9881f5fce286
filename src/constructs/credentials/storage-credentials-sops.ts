import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { secretIn } from '../../credentials/secret-manifest';
import { sops } from '../../credentials/sops';
import { readEncryptedFile } from '../../credentials/sops-file';
import type { Backend } from '../../storage/backend';
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
    errors: keyErrors(manifest, storage._plan.backend, release),
  };
}

/** Checks for missing and for unknown keys: a key that the Operator does not read is probably misspelled. */
function keyErrors(manifest: Manifest, backend: Backend, release: Release): CompleteDiagnostic[] {
  const found = secretIn(manifest).keys ?? [];
  const sets = backend
    .credentialSets(release)
    .map(({ keys }) => [...new Set([...keys, ...backend.paddingKeys(release)])]);
  const fits = sets.some((set) => set.length === found.length && set.every((key) => found.includes(key)));
  if (fits || sets.length === 0) return [];
  return [
    {
      id: 'IR208',
      path: ['file'],
      found: `keys ${found.join(', ') || 'none'}`,
      expected: `for ${backend.title} ${sets.map((set) => set.join(' and ')).join('; or ')}`,
      fix: 'use exactly these key names, and encrypt the Secret again',
      reference: backend.source,
    },
  ];
}
