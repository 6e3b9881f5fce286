/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { LateFormat } from '../../format';
import type { CheckReport } from '../../../check/check-report';

/** An output format of `check`. */
export interface CheckFormat {
  readonly load: LateFormat<CheckReport>;
  /** Whether its lines are commands to the runner of a workflow, all from `workflowCommand`. @default - text */
  readonly kind?: 'workflow commands';
}

/** All output formats of `check`, by their names on the command line. */
export const CHECK_FORMATS = {
  text: { load: () => (require('./check-text') as typeof import('./check-text')).checkText },
  json: { load: () => (require('./check-json') as typeof import('./check-json')).checkJson },
  sarif: { load: () => (require('./check-sarif') as typeof import('./check-sarif')).checkSarif },
  github: {
    load: () => (require('./check-github') as typeof import('./check-github')).checkGithub,
    kind: 'workflow commands',
  },
  gitlab: { load: () => (require('./check-gitlab') as typeof import('./check-gitlab')).checkGitlab },
  junit: { load: () => (require('./check-junit') as typeof import('./check-junit')).checkJunit },
} satisfies Readonly<Record<string, CheckFormat>>;
