/** How a manifest comes into the cluster, which decides what happens to the fields that it leaves out. */
export type ApplyMethod =
  /** Client-side apply: merged into the object of the cluster. Null takes a field away. */
  | 'apply'
  /** Server-side apply: merged into the object of the cluster. Null is rejected. */
  | 'server-side apply'
  /** The object of the cluster is replaced by the manifest. */
  | 'replace'
  /** The object is made from the manifest. */
  | 'create';
