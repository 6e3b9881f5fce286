import type { ArgoCdApplicationOptions, ArgoCdRepository } from './argo-cd-application-props';
import type { ArgoCdGenerator } from './argo-cd-generator';

/** One Application of Argo CD for each cluster, which has a folder of its own. */
export interface ArgoCdApplicationSetProps extends ArgoCdApplicationOptions {
  /** The repository with a folder for each cluster. */
  readonly repository: ArgoCdRepository;

  /** The folder in which those folders are, from the root of the repository: `dist`. A cluster's folder bears its name. */
  readonly folder: string;

  /** Which clusters there are. */
  readonly generator: ArgoCdGenerator;
}
