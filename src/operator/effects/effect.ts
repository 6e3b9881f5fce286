/** What a sync does to one object. */
export interface Effect {
  /** `<Kind>/<namespace>/<name>`, without the namespace for cluster-scoped objects; storage that is no object of the cluster is `Storage/<backend>/<name>`. */
  readonly object: string;
  readonly action: 'apply' | 'delete' | 'keep' | 'never reached';
  readonly because: string;
}
