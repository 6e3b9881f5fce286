import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, PULL_SECRET_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { isOfManagedKind, kindOf } from './kinds';

/**
 * Whether an object configures the registry or is where the registry or its Operator reads: of the Secrets of the cluster's
 * configuration one only.
 */
export function concernsRegistry(manifest: Manifest): boolean {
  if (isOfManagedKind(manifest)) return true;
  const kind = kindOf(manifest);
  const { name, namespace } = manifest.metadata;
  if (namespace === REGISTRY_NAMESPACE) return true;
  return namespace === CONFIG_NAMESPACE && (kind === 'ConfigMap' || (kind === 'Secret' && name === PULL_SECRET_NAME));
}
