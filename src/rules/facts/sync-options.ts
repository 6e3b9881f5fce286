import { set, type FieldChange } from '../../core/edit';
import type { Manifest } from '../../core/manifest';
import { kindOf } from '../../schema/kinds/kinds';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import type { Cluster } from '../engine/cluster';
import { registryClaims } from './registry-claim';

export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** The Argo CD sync options in the annotation of an object: comma-separated, spaces are ignored. */
export function syncOptions({ metadata: { annotations } }: Manifest): string[] {
  const text: unknown = annotations?.[SYNC_OPTIONS];
  return typeof text === 'string' ? text.split(',').map((option) => option.trim()) : [];
}

/** Adds options to those that an object has. */
export function withOptions(manifest: Manifest, added: string): FieldChange {
  const options = [...syncOptions(manifest).filter((option) => option !== ''), added];
  return set(['metadata', 'annotations', SYNC_OPTIONS], options.join(','));
}

/** Prevents deletion by Argo CD: `Prune` if the object is no longer in Git, `Delete` if its Application is deleted. */
export type Guard = 'Prune' | 'Delete';

const GUARDS: readonly Guard[] = ['Prune', 'Delete'];

/** The guards of one object. Argo CD treats the Helm annotation as both. */
export function guardsOf(manifest: Manifest): Guard[] {
  if (manifest.metadata.annotations?.['helm.sh/resource-policy'] === 'keep') return [...GUARDS];
  return GUARDS.filter((guard) => holdsGuard(syncOptions(manifest), guard));
}

/** Whether the sync options of an object or an Application contain the guard. */
export function holdsGuard(options: readonly unknown[], guard: Guard): boolean {
  return guardOption(options, guard) !== undefined;
}

/** The sync option that is the guard, such as `Prune=confirm`. */
export function guardOption(options: readonly unknown[], guard: Guard): string | undefined {
  return [`${guard}=false`, `${guard}=confirm`].find((option) => options.includes(option));
}

/** The objects that must not be deleted. A claim of which no Config says that it is the storage may be of something else. */
export function protectedObjects(cluster: Cluster): Manifest[] {
  const stored = new Set(registryClaims(cluster).map(({ claim }) => claim.manifest));
  return cluster.manifests.filter(
    (each) => lossOnDeletion(each) !== undefined && (kindOf(each) !== 'PersistentVolumeClaim' || stored.has(each)),
  );
}
