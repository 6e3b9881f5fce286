import type { Format } from '../../format';
import type { CheckReport } from '../check-report';
import { checkGithub } from './check-github';
import { checkGitlab } from './check-gitlab';
import { checkJson } from './check-json';
import { checkJunit } from './check-junit';
import { checkSarif } from './check-sarif';
import { checkText } from './check-text';

/** An output format of `check`. */
export interface CheckFormat {
  readonly write: Format<CheckReport>;
  /** Whether its lines are commands to the runner of a workflow, all from `workflowCommand`. @default - text */
  readonly kind?: 'workflow commands';
}

/** All output formats of `check`, by their names on the command line. */
export const CHECK_FORMATS = {
  text: { write: checkText },
  json: { write: checkJson },
  sarif: { write: checkSarif },
  github: { write: checkGithub, kind: 'workflow commands' },
  gitlab: { write: checkGitlab },
  junit: { write: checkJunit },
} satisfies Readonly<Record<string, CheckFormat>>;
