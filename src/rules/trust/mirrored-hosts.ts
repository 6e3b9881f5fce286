import { mirrorRules } from '../../nodes/image-settings';
import { hostOf } from '../../nodes/registry-scopes';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

/** The registries, as written, of the mirrors and sources in ImageDigestMirrorSets and their like. */
export const mirroredHosts = oncePerCluster(({ manifests, existing = [], release }: Cluster): ReadonlySet<string> => {
  const rules = mirrorRules([...manifests, ...existing], release);
  return new Set(rules.flatMap(({ source, mirrors }) => [source, ...mirrors].map(hostOf)));
});
