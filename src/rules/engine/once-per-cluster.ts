import { oncePer } from '../../core/caching/once-per';
import type { Cluster } from './cluster';

/** Caches what is found in a cluster, whatever its platform is, so that several rules can share it on each platform. */
export function oncePerCluster<T>(find: (cluster: Cluster) => T): (cluster: Cluster) => T {
  const found = oncePer(find);
  return (cluster) => found(cluster.anywhere ?? cluster);
}
