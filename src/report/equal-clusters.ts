/** Clusters of which the same is reported. */
export interface ClusterGroup<Cluster> {
  readonly paths: readonly string[];
  /** One of them. */
  readonly cluster: Cluster;
}

interface Growing<Cluster> {
  readonly paths: string[];
  readonly cluster: Cluster;
}

/** Clusters in groups of equal content, in the order of the first of each. */
export function equalClusters<Cluster extends { readonly path: string }>(
  clusters: readonly Cluster[],
  contentOf: (cluster: Cluster) => string,
): ClusterGroup<Cluster>[] {
  const groups = new Map<number, Map<string, Growing<Cluster>>>();
  for (const cluster of clusters) {
    const content = contentOf(cluster);
    const hash = content.length < LONG ? 0 : hashOf(content);
    const alike = groups.get(hash) ?? new Map<string, Growing<Cluster>>();
    const known = alike.get(content);
    if (known !== undefined) known.paths.push(cluster.path);
    else groups.set(hash, alike.set(content, { paths: [cluster.path], cluster }));
  }
  return [...groups.values()].flatMap((alike) => [...alike.values()]);
}

const LONG = 16 * 1024 - 1;

/** V8 hashes a text of more than 16 KiB by its length alone, so that a Map of many such texts would compare each with each. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
