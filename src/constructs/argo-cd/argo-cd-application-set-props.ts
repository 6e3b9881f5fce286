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
}
