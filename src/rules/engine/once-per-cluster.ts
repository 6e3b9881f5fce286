import { PrivateSlot } from '../../core/private-slot';
import type { Cluster } from './cluster';

/** Caches a result per cluster, so that several rules can share it. */
export function oncePerCluster<T>(find: (cluster: Cluster) => T): (cluster: Cluster) => T {
  const found = new PrivateSlot<Cluster, { readonly answer: T }>();
  return (cluster) => {
    const known = found.get(cluster);
    if (known !== undefined) return known.answer;
    const answer = find(cluster);
    found.set(cluster, { answer });
    return answer;
  };
}
