import type { Manifest } from '../../core/manifest';
import type { Cluster } from '../engine/cluster';
import { registryClaims } from './registry-claim';

export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** The options that Argo CD reads from an object: a list with commas, spaces do not count. */
export function syncOptions({ metadata: { annotations } }: Manifest): string[] {
  const text: unknown = annotations?.[SYNC_OPTIONS];
  return typeof text === 'string' ? text.split(',').map((option) => option.trim()) : [];
}

/** What keeps Argo CD from deleting an object that left Git, and from deleting it with its Application. */
export type Guard = 'Prune' | 'Delete';

const GUARDS: readonly Guard[] = ['Prune', 'Delete'];

/** Those of one object. Argo CD also does what the annotation of Helm says, which is both. */
export function guardsOf(manifest: Manifest): Guard[] {
  if (manifest.metadata.annotations?.['helm.sh/resource-policy'] === 'keep') return [...GUARDS];
  return GUARDS.filter((guard) => holdsGuard(syncOptions(manifest), guard));
}

/** Whether options, of an object or of an Application, have that guard. */
export function holdsGuard(options: readonly unknown[], guard: Guard): boolean {
  return options.includes(`${guard}=false`) || options.includes(`${guard}=confirm`);
}

/** What must not go: each Config, and the claim in which it stores. */
export function protectedObjects(cluster: Cluster): Manifest[] {
  const configs = cluster.ofKind('Config').map(({ manifest }) => manifest);
  return [...configs, ...new Set(registryClaims(cluster).map(({ claim }) => claim.manifest))];
}
