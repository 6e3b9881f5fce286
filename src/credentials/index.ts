import type { Manifest } from '../core/manifest';
import { CREDENTIALS_LABEL } from '../core/names';
import { bucketClaim } from './bucket-claim';
import { existing } from './existing';
import { externalSecret } from './external-secret';
import { literal } from './literal';
import { sealedSecret } from './sealed-secret';
import { sops } from './sops';
import type { BroughtSecret, CredentialSource } from './source';
import { vaultPlugin } from './vault-plugin';

/** Every way in which a Secret comes to the cluster. */
export const CREDENTIAL_SOURCES: readonly CredentialSource[] = [
  existing,
  externalSecret,
  literal,
  sealedSecret,
  sops,
  vaultPlugin,
  bucketClaim,
];

/** The Secret that a manifest brings about, whatever its source. */
export function secretBroughtBy(manifest: Manifest): BroughtSecret | undefined {
  for (const source of CREDENTIAL_SOURCES) {
    const secret = source.secretOf(manifest);
    if (secret !== undefined) return secret;
  }
  return undefined;
}

/** Whether a manifest brings a Secret about, or is one of ours that another needs for it. */
export function servesCredentials(manifest: Manifest): boolean {
  return manifest.metadata.labels?.[CREDENTIALS_LABEL] !== undefined || secretBroughtBy(manifest) !== undefined;
}
