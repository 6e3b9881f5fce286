import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { secretIn } from '../../credentials/secret-manifest';
import { sops } from '../../credentials/sops';
import { readEncryptedFile } from '../../credentials/sops-file';
import type { Backend } from '../../storage/backend';
import type { CredentialFactory, MadeCredentials } from './credential-making';
import type { PropProblem } from '../base/refusal';
import { SOPS_SHAPE, type SopsCredentialsProps } from './storage-credentials-sops-props';

export const SOPS: CredentialFactory<SopsCredentialsProps> = {
  source: sops,
  shape: SOPS_SHAPE,
  required: ['storage', 'file'],
  make,
};

function make({ storage, file }: SopsCredentialsProps, release: Release): MadeCredentials {
  const { manifest, complaints } = readEncryptedFile(file);
  if (manifest === undefined || complaints.length > 0) {
    const source = 'getsops/sops README.rst';
    return { problems: complaints.map((diagnostic) => ({ id: 'IR504', prop: 'file', source, ...diagnostic })) };
  }
  const problems = keyProblems(manifest, storage._plan.backend, release);
  return { existing: manifest, encrypted: manifest, problems };
}

/** Neither too few nor too many: a key that nobody reads is one that somebody misspelt. */
function keyProblems(manifest: Manifest, backend: Backend, release: Release): PropProblem[] {
  const found = secretIn(manifest).keys ?? [];
  const sets = backend
    .credentialSets(release)
    .map(({ keys }) => [...new Set([...keys, ...backend.paddingKeys(release)])]);
  const fits = sets.some((set) => set.length === found.length && set.every((key) => found.includes(key)));
  if (fits || sets.length === 0) return [];
  return [
    {
      id: 'IR208',
      prop: 'file',
      found: `keys ${found.join(', ') || 'none'}`,
      expected: `for ${backend.title} ${sets.map((set) => set.join(' and ')).join('; or ')}`,
      fix: 'name the keys exactly so, and encrypt the Secret again',
      source: backend.source,
    },
  ];
}
