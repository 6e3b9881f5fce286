import { oncePer } from '../core/caching/once-per';
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

/** Every way in which a Secret can get into the cluster. */
export const CREDENTIAL_SOURCES: readonly CredentialSource[] = [
  existing,
  externalSecret,
  literal,
  sealedSecret,
  sops,
  vaultPlugin,
  bucketClaim,
];

/** The Secret that a manifest creates, from any source. Many rules and every step of a prediction ask for it. */
export const secretBroughtBy = oncePer((manifest: Manifest): BroughtSecret | undefined => {
  for (const source of CREDENTIAL_SOURCES) {
    const secret = source.secretOf(manifest);
    if (secret !== undefined) return secret;
  }
  return undefined;
});

/** Whether a manifest creates a Secret, or is one of our objects that such a manifest needs. */
export function servesCredentials(manifest: Manifest): boolean {
  return manifest.metadata.labels?.[CREDENTIALS_LABEL] !== undefined || secretBroughtBy(manifest) !== undefined;
}
