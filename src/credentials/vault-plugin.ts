import type { Manifest } from '../core/manifest';
import { entriesOf, isSecret, secretIn, secretManifest } from './secret-manifest';
import type { CredentialEntries, CredentialSource } from './source';
import { isEncrypted } from './sops';

/** What the names of its annotations begin with. */
export const VAULT_PREFIX = 'avp.kubernetes.io/';

/** Argo CD's Vault Plugin replaces the placeholders of a Secret before Argo CD applies it. */
export const vaultPlugin: CredentialSource = {
  name: 'vaultPlugin',
  title: 'Argo CD Vault Plugin',
  tools: ['argoCd', 'kustomize'],
  secretOf: (manifest) => (hasPlaceholders(manifest) ? secretIn(manifest) : undefined),
};

/**
 * Whether the plugin looks up values for a Secret: all placeholders if the Secret names a path in the store, otherwise
 * only those that contain a path.
 *
 * Source: argoproj-labs/argocd-vault-plugin pkg/kube/util.go genericReplacement.
 */
export function hasPlaceholders(manifest: Manifest): boolean {
  if (!isSecret(manifest) || isEncrypted(manifest)) return false;
  const annotations: unknown = manifest.metadata.annotations;
  if (entriesOf(annotations).some(([key]) => key === `${VAULT_PREFIX}path`)) return true;
  const values = [...entriesOf(manifest['data']), ...entriesOf(manifest['stringData'])];
  return values.some(([, value]) => typeof value === 'string' && /^\s*<path:[^#]+#[^#]+(#[^#]+)?>\s*$/.test(value));
}

/** Where the plugin finds the values. */
interface VaultPluginSettings {
  /**
   * The path in the store that contains all values.
   * @default - each placeholder contains its own path
   */
  readonly path?: string;
  /** Keyed by key of the Secret: the key at the path, or `path#key`. */
  readonly places: CredentialEntries;
  /** Keys that the Secret must have with an empty value. */
  readonly emptyKeys: readonly string[];
  readonly kvVersion?: number;
  readonly secretVersion?: string;
}

export function vaultPluginManifest(settings: VaultPluginSettings): Manifest {
  const { path, places, emptyKeys, kvVersion, secretVersion } = settings;
  const placeholders = Object.entries(places).map(
    ([key, place]) => [key, path === undefined ? `<path:${place}>` : `<${place}>`] as const,
  );
  const padding = emptyKeys.map((key) => [key, ''] as const);
  const secret = secretManifest(Object.fromEntries([...placeholders, ...padding]));
  const annotations = Object.entries({ path, 'kv-version': kvVersion, 'secret-version': secretVersion })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [`${VAULT_PREFIX}${key}`, String(value)] as const);
  if (annotations.length === 0) return secret;
  return { ...secret, metadata: { ...secret.metadata, annotations: Object.fromEntries(annotations) } };
}

/** Whether the plugin finds an entry at this path: it reads the path as it is, and version 2 has its entries below `data`. */
export function hasEntryAt(path: string, kvVersion: number | undefined): boolean {
  return kvVersion !== 2 || path.includes('/data/');
}
