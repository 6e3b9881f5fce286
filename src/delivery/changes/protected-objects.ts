import type { Manifest } from '../../core/manifest';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';

/** Whether the registry loses something if a tool deletes or replaces the object. */
export function isProtected(manifest: Manifest): boolean {
  return concernsRegistry(manifest) || lossOnDeletion(manifest) !== undefined || manifest.kind === 'PersistentVolume';
}
