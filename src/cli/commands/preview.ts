/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { MANIFEST_PATHS } from '../options/manifest-options';
import { PREVIEW_OPTIONS } from './preview-options';

/** `preview`: predicts what the Operator will do. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Predicts what the Image Registry Operator will do with files, with everything below folders, and with standard ' +
    'input (-): which objects it creates, changes and deletes, and what it will report. An object that is not in the ' +
    'input is assumed to have its usual state; --verbose lists every assumption. If the input has a typed list, such as ' +
    'a ConfigMapList, objects of that kind that are not in the list are assumed not to exist in its namespace. Clusters are found as check finds them.',
  options: PREVIEW_OPTIONS,
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 if the prediction succeeded, even if it predicts errors, 1 if the prediction reaches --fail-on, ' +
    '2 if the command line or the configuration is wrong or the input is unusable.',
  run: (commandLine, io) => (require('./preview-run') as typeof import('./preview-run')).runPreview(commandLine, io),
});
