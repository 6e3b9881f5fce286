import type { Manifest } from '../core/manifest';
import { isSecret, secretIn } from './secret-manifest';
import type { CredentialSource } from './source';

/** The Secret is in Git, with its values encrypted by SOPS. The tool that builds the manifests decrypts them. */
export const sops: CredentialSource = {
  name: 'sops',
  title: 'SOPS',
  // Not argoCd: it would apply a folder of plain manifests without decrypting them.
  tools: ['flux', 'kustomize'],
  secretOf: (manifest) => (isEncrypted(manifest) ? secretIn(manifest) : undefined),
};

/** SOPS stores its metadata for decryption beside the values. */
export function isEncrypted(manifest: Manifest): boolean {
  return isSecret(manifest) && typeof manifest['sops'] === 'object' && manifest['sops'] !== null;
}

/**
 * The generator with which KSOPS decrypts files during a Kustomize build.
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
