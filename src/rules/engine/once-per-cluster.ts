import { PrivateSlot } from '../../core/private-slot';
import type { Cluster } from './cluster';

/** What several rules ask of the objects that are judged together: found out once, by the first that asks. */
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
