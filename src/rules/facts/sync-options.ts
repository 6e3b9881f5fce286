import { set, type FieldChange } from '../../core/edit';
import type { Manifest } from '../../core/manifest';
import { SYNC_OPTIONS, syncOptions } from '../../core/tools/argo-cd';
import { kindOf } from '../../schema/kinds/kinds';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import type { Cluster } from '../engine/cluster';
import { registryClaims } from './registry-claim';

/** Adds options to those that an object has. */
export function withOptions(manifest: Manifest, added: string): FieldChange {
  const options = [...syncOptions(manifest).filter((option) => option !== ''), added];
  return set(['metadata', 'annotations', SYNC_OPTIONS], options.join(','));
}

/** The objects that must not be deleted. A claim of which no Config says that it is the storage may be of something else. */
export function protectedObjects(cluster: Cluster): Manifest[] {
  const stored = new Set(registryClaims(cluster).map(({ claim }) => claim.manifest));
  return cluster.manifests.filter(
    (each) => lossOnDeletion(each) !== undefined && (kindOf(each) !== 'PersistentVolumeClaim' || stored.has(each)),
  );
}
