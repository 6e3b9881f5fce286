import type { Manifest } from '../core/manifest';
import { isSecret, secretIn } from './secret-manifest';
import type { CredentialSource } from './source';

/** The Secret stands in Git, its values encrypted by SOPS; whoever builds the manifests decrypts them. */
export const sops: CredentialSource = {
  name: 'sops',
  title: 'SOPS',
  // A folder of plain manifests Argo CD would apply as they are.
  tools: ['flux', 'kustomize'],
  secretOf: (manifest) => (isEncrypted(manifest) ? secretIn(manifest) : undefined),
};

/** SOPS leaves what it needs for decryption beside the values. */
export function isEncrypted(manifest: Manifest): boolean {
  return isSecret(manifest) && typeof manifest['sops'] === 'object' && manifest['sops'] !== null;
}

/**
 * What KSOPS decrypts when Kustomize builds.
 *
 * Source: viaduct-ai/kustomize-sops README.md, ksops.go.
 */
export function ksopsGenerator(name: string, files: readonly string[]): Manifest {
  return {
    apiVersion: 'viaduct.ai/v1',
    kind: 'ksops',
    metadata: { name, annotations: { 'config.kubernetes.io/function': 'exec:\n  path: ksops\n' } },
    files: files.map((file) => `./${file}`),
  };
}
