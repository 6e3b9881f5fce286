import type { Manifest } from '../../core/manifest';
import { secretBroughtBy } from '../../credentials';
import type { AssumptionLog } from './assumptions';
import type { TextMap } from './cluster-state';
import { UNKNOWN } from './unknown';

/** A Secret that another object, such as an ExternalSecret, creates. Its keys may be known; its values are not. */
export function broughtSecret(
  manifests: readonly Manifest[],
  namespace: string,
  name: string,
  assumed: TextMap | undefined,
  log: AssumptionLog,
): TextMap | undefined {
  for (const manifest of manifests) {
    const secret = secretBroughtBy(manifest);
    if (secret?.name !== name || secret.namespace !== namespace) continue;
    log.note(`Secret/${namespace}/${name}`, 'exists', `${manifest.kind}/${manifest.metadata.name} brings it`);
    return secret.keys === undefined ? assumed : Object.fromEntries(secret.keys.map((key) => [key, UNKNOWN]));
  }
  return undefined;
}

/** Whether any of the objects creates the Secret. */
export function bringsSecret(manifests: readonly Manifest[], namespace: string, name: string): boolean {
  return manifests.some((manifest) => {
    const secret = secretBroughtBy(manifest);
    return secret?.name === name && secret.namespace === namespace;
  });
}
