import type { Manifest } from '../core/manifest';
import { existing } from './existing';
import { externalSecret } from './external-secret';
import { literal } from './literal';
import type { BroughtSecret, CredentialSource } from './source';

/** Every way in which a Secret comes to the cluster. */
export const CREDENTIAL_SOURCES: readonly CredentialSource[] = [existing, externalSecret, literal];

/** The Secret that a manifest brings about, whatever its source. */
export function secretBroughtBy(manifest: Manifest): BroughtSecret | undefined {
  for (const source of CREDENTIAL_SOURCES) {
    const secret = source.secretOf(manifest);
    if (secret !== undefined) return secret;
  }
  return undefined;
}
