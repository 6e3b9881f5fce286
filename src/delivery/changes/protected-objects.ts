import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';

/** Whether the registry loses something if a tool deletes or replaces the object. */
export function isProtected(manifest: Manifest): boolean {
  const { kind, metadata } = manifest;
  return (
    concernsRegistry(manifest) ||
    kind === 'PersistentVolume' ||
    (kind === 'Namespace' && metadata.name === REGISTRY_NAMESPACE)
  );
}

/** Whether the images go with the object. */
export function keepsImages({ kind }: Manifest): boolean {
  return ['PersistentVolumeClaim', 'ObjectBucketClaim', 'PersistentVolume', 'Namespace'].includes(kind);
}
