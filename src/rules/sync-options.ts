import type { Manifest } from '../core/manifest';
import type { Cluster } from './cluster';
import { registryClaims } from './registry-claim';

export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** The options that Argo CD reads from an object: a list with commas, spaces do not count. */
export function syncOptions({ metadata: { annotations } }: Manifest): string[] {
  const text: unknown = annotations?.[SYNC_OPTIONS];
  return typeof text === 'string' ? text.split(',').map((option) => option.trim()) : [];
}

/** What must not go: each Config, and the claim in which it stores. */
export function keepsakes(cluster: Cluster): Manifest[] {
  const configs = cluster.ofKind('Config').map(({ manifest }) => manifest);
  return [...configs, ...new Set(registryClaims(cluster).map(({ claim }) => claim.manifest))];
}
