/** What a cluster is: each file, each folder, all files together, or `auto`, which decides for each folder. */
export const CLUSTER_MODES = ['auto', 'file', 'folder', 'all'] as const;

export type ClusterMode = (typeof CLUSTER_MODES)[number];
