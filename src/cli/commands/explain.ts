/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { COLLECT_COMMAND } from '../../diagnosis/engine/collect-command';
import { defineCommand } from '../command';
import { EXPLAIN_OPTIONS } from './explain-options';

/** `explain`: why the registry is degraded, and what to do. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... DUMP...',
  description:
    'Explains why the image registry is degraded, and which commands to run. Reads what "oc adm inspect", must-gather or Insights ' +
    'write, as folder or archive, what "oc get -o yaml" prints, logs (.log, .txt), and standard input (-). ' +
    `To collect the input, run: ${COLLECT_COMMAND}. It collects key names of Secrets, no values.`,
  options: EXPLAIN_OPTIONS,
  paths: 'at least one dump: a file, a folder or an archive, or - for standard input',
  notes:
    'Exit code: 0 if the registry is healthy, 1 if it is not or the input does not show it, 2 if the command ' +
    'line is wrong or an input cannot be read. Values of Secrets and tokens in logs are never shown.',
  run: (commandLine, io) => (require('./explain-run') as typeof import('./explain-run')).runExplain(commandLine, io),
});
