import type { Manifest } from '../../core/manifest';
import { secretBroughtBy } from '../../credentials';
import type { AssumptionLog } from './assumptions';
import type { TextMap } from './cluster-state';
import type { ObjectIndex } from './object-index';
import { UNKNOWN } from '../../core/placeholder';

/** A Secret that another object, such as an ExternalSecret, creates. Its keys may be known; its values are not. */
export function broughtSecret(
  index: ObjectIndex,
  namespace: string,
  name: string,
  assumed: TextMap | undefined,
  log: AssumptionLog,
): TextMap | undefined {
  const manifest = index.first((each) => bringsSecret([each], namespace, name));
  const secret = manifest && secretBroughtBy(manifest);
  if (manifest === undefined || secret === undefined) return undefined;
  log.note(`Secret/${namespace}/${name}`, 'exists', `${manifest.kind}/${manifest.metadata.name} creates it`);
  return secret.keys === undefined ? assumed : Object.fromEntries(secret.keys.map((key) => [key, UNKNOWN]));
}

/** Whether any of the objects creates the Secret. */
export function bringsSecret(manifests: readonly Manifest[], namespace: string, name: string): boolean {
  return manifests.some((manifest) => {
    const secret = secretBroughtBy(manifest);
    return secret?.name === name && secret.namespace === namespace;
  });
}
