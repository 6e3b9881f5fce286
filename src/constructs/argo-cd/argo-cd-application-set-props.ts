import type { ArgoCdApplicationOptions, ArgoCdRepository } from './argo-cd-application-props';
import type { ArgoCdGenerator } from './argo-cd-generator';

/** One Application of Argo CD for each cluster, which has a folder of its own. */
export interface ArgoCdApplicationSetProps extends ArgoCdApplicationOptions {
  /** The repository with a folder for each cluster. */
  readonly repository: ArgoCdRepository;

  /** The parent of those folders, from the root of the repository: `dist`. Each folder has the name of its cluster. */
  readonly folder: string;

  /** Which clusters there are. */
  readonly generator: ArgoCdGenerator;

  /**
   * The order in which clusters are synced, step after step: the strategy RollingSync of Argo CD. A step begins when all
   * Applications of the step before are synced and healthy. Progressive syncs must be enabled in the ApplicationSet
   * controller: `spec.applicationSet.extraCommandArgs` of the ArgoCD object with `--enable-progressive-syncs`. Argo CD
   * starts the syncs itself, so `automated` stays unset. Clusters that no step names are synced last.
   *
   * @default - all clusters at the same time
   */
  readonly rollout?: ArgoCdRolloutStep[];
}

/** Clusters that Argo CD syncs before those of the next step. */
export interface ArgoCdRolloutStep {
  /**
   * Names of the clusters, as in the names of their Applications: DNS labels.
   *
   * @default - all clusters that no step names; possible in the last step only
   */
  readonly clusters?: string[];

  /**
   * How many of them are synced at the same time: a number or a percentage, such as `5` or `10%`. With `0` Argo CD
   * waits until people sync them.
   *
   * @default - all of them
   */
  readonly maxUpdate?: string;
}
