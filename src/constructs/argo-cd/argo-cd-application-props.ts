import type { Duration } from 'cdk8s';

/** How an Application of Argo CD delivers, for any destination. */
export interface ArgoCdApplicationOptions {
  /**
   * Name of the object: a DNS subdomain.
   *
   * @default image-registry
   */
  readonly name?: string;

  /**
   * Namespace of the object: that of Argo CD, or one from which it takes Applications.
   *
   * @default openshift-gitops
   */
  readonly namespace?: string;

  /**
   * Project of Argo CD. It has to allow the repository, the clusters, and the cluster-scoped kinds in
   * `clusterResourceWhitelist`.
   *
   * @default - the project `default`, which allows everything
   */
  readonly project?: string;

  /**
   * Whether Argo CD syncs by itself when Git changes. It never prunes by itself.
   *
   * @default false
   */
  readonly automated?: boolean;

  /**
   * Whether Argo CD undoes what others change in the fields that Git holds. Only where `automated`.
   *
   * @default - true where `automated`
   */
  readonly selfHeal?: boolean;

  /**
   * How often, and when, a failed sync is tried again.
   *
   * @default - 5 times: after 30 seconds, then after twice as long each time, up to 10 minutes
   */
  readonly retry?: ArgoCdRetry;

  /**
   * Fields of delivered objects that others set, and Argo CD leaves alone, both when it compares and when it syncs. The
   * fields that the Operator sets for itself need none: they are not in Git.
   *
   * @default - none
   */
  readonly ignoreDifferences?: ArgoCdIgnoredDifference[];
}

/** One Application of Argo CD. */
export interface ArgoCdApplicationProps extends ArgoCdApplicationOptions {
  /** Where the manifests are, at least one folder. */
  readonly sources: ArgoCdSource[];

  /** The cluster. @default - the one in which Argo CD runs */
  readonly destination?: ArgoCdDestination;
}

/** A repository with manifests. */
export interface ArgoCdRepository {
  /**
   * URL of the repository, such as `https://git.example.com/platform.git` or `git@git.example.com:platform.git`. Its
   * credentials are a Secret of Argo CD, never a part of the URL.
   */
  readonly repoUrl: string;

  /** Branch, tag or commit. @default - by Argo CD: HEAD */
  readonly targetRevision?: string;

  /**
   * Which files of a folder with plain manifests are taken: a glob, such as `*.k8s.yaml`.
   *
   * @default - by Argo CD: every YAML and JSON file; `construct-metadata.json`, which cdk8s can write, is no manifest
   */
  readonly include?: string;

  /** Whether folders below a folder with plain manifests are taken too. @default - by Argo CD: false */
  readonly recurse?: boolean;

  /**
   * Name of a plugin that renders the folder, such as `argocd-vault-plugin`. Not together with `include` and `recurse`.
   *
   * @default - none
   */
  readonly plugin?: string;
}

/** A folder with manifests. */
export interface ArgoCdSource extends ArgoCdRepository {
  /** The folder, from the root of the repository: `dist`. */
  readonly path: string;
}

/** A cluster that Argo CD knows: by URL or by name. */
export interface ArgoCdDestination {
  /** URL of its API server. @default - that of the cluster in which Argo CD runs, where no name is given */
  readonly server?: string;

  /** Name that Argo CD has for it. Not together with `server`. @default - none */
  readonly name?: string;
}

/** When a failed sync is tried again. */
export interface ArgoCdRetry {
  /** How often at most: 0 is never, -1 for ever. @default 5 */
  readonly limit?: number;

  /** Time until the first one, more than 0. @default Duration.seconds(30) */
  readonly backoff?: Duration;

  /** By how much each wait is longer than the one before: 1 or more. @default 2 */
  readonly factor?: number;

  /** The longest wait. @default Duration.minutes(10) */
  readonly maxBackoff?: Duration;
}

/** Fields of one kind of object that are left to others. At least one pointer or path. */
export interface ArgoCdIgnoredDifference {
  /** API group, such as `imageregistry.operator.openshift.io`. @default - the core group */
  readonly group?: string;

  /** Kind, such as `Config`. */
  readonly kind: string;

  /** Name of the object. @default - all of the kind */
  readonly name?: string;

  /** Namespace of the object. @default - all */
  readonly namespace?: string;

  /** The fields as JSON pointers, such as `/spec/replicas`. @default - none */
  readonly jsonPointers?: string[];

  /** The fields as jq paths, such as `.spec.routes[]?.secretName`. @default - none */
  readonly jqPathExpressions?: string[];
}
