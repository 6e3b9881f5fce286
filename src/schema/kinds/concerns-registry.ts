import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { CORE_KINDS, kindOf, MANAGED_KINDS } from './kinds';

/** Whether an object configures the registry or is in a namespace that the registry or its Operator reads. */
export function concernsRegistry(manifest: Manifest): boolean {
  const kind = kindOf(manifest) as string | undefined;
  if (kind !== undefined && (MANAGED_KINDS as readonly string[]).includes(kind)) return true;
  const { namespace } = manifest.metadata;
  if (namespace === REGISTRY_NAMESPACE) return true;
  return namespace === CONFIG_NAMESPACE && (CORE_KINDS as readonly (string | undefined)[]).includes(kind);
}
