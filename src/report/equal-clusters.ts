/** Clusters of which the same is reported. */
export interface ClusterGroup<Cluster> {
  readonly paths: readonly string[];
  /** One of them. */
  readonly cluster: Cluster;
}

/** Clusters in groups of equal content, in the order of the first of each. */
export function equalClusters<Cluster extends { readonly path: string }>(
  clusters: readonly Cluster[],
  contentOf: (cluster: Cluster) => string,
): ClusterGroup<Cluster>[] {
  const groups = new Map<string, { readonly paths: string[]; readonly cluster: Cluster }>();
  for (const cluster of clusters) {
    const content = contentOf(cluster);
    const known = groups.get(content);
    if (known === undefined) groups.set(content, { paths: [cluster.path], cluster });
    else known.paths.push(cluster.path);
  }
  return [...groups.values()];
}
