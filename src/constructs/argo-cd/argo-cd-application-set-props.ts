import { struct, TEXT, withMember } from '../../core/prop-shape';
import {
  APPLICATION_OPTIONS_SHAPES,
  REPOSITORY_SHAPES,
  type ArgoCdApplicationOptions,
  type ArgoCdRepository,
} from './argo-cd-application-props';
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

export const APPLICATION_SET_SHAPE = struct<ArgoCdApplicationSetProps>({
  ...APPLICATION_OPTIONS_SHAPES,
  repository: struct<ArgoCdRepository>(REPOSITORY_SHAPES),
  folder: TEXT,
  generator: withMember('an ArgoCdGenerator, such as ArgoCdGenerator.gitDirectories()', '_generator'),
});
