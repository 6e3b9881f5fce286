import type { Manifest } from '../core/manifest';
import { entriesOf, isSecret, secretIn, secretManifest } from './secret-manifest';
import type { CredentialEntries, CredentialSource } from './source';
import { isEncrypted } from './sops';

const PREFIX = 'avp.kubernetes.io/';

/** Argo CD's Vault Plugin puts values into the placeholders of a Secret before Argo CD applies it. */
export const vaultPlugin: CredentialSource = {
  name: 'vaultPlugin',
  title: 'Argo CD Vault Plugin',
  tools: ['argoCd', 'kustomize'],
  secretOf: (manifest) => (hasPlaceholders(manifest) ? secretIn(manifest) : undefined),
};

/**
 * Whether the plugin looks for values for a Secret: for each placeholder where the Secret names an entry of the store, else
 * for those alone that name it themselves.
 *
 * Source: argoproj-labs/argocd-vault-plugin pkg/kube/util.go genericReplacement.
 */
export function hasPlaceholders(manifest: Manifest): boolean {
  if (!isSecret(manifest) || isEncrypted(manifest)) return false;
  const annotations: unknown = manifest.metadata.annotations;
  if (entriesOf(annotations).some(([key]) => key === `${PREFIX}path`)) return true;
  const values = [...entriesOf(manifest['data']), ...entriesOf(manifest['stringData'])];
  return values.some(([, value]) => typeof value === 'string' && /^\s*<path:[^#]+#[^#]+(#[^#]+)?>\s*$/.test(value));
}

/** Where the plugin finds the values. */
export interface VaultPluginSettings {
  /**
   * The entry of the store that holds all values.
   * @default - each place names its own
   */
  readonly path?: string;
  /** By key of the Secret: the key in the entry, or `path#key`. */
  readonly places: CredentialEntries;
  /** Keys that the Secret must have though nothing is in them. */
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
    .map(([key, value]) => [`${PREFIX}${key}`, String(value)] as const);
  if (annotations.length === 0) return secret;
  return { ...secret, metadata: { ...secret.metadata, annotations: Object.fromEntries(annotations) } };
}
