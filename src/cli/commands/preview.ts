/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { MANIFEST_PATHS } from '../options/manifest-options';
import { PREVIEW_OPTIONS } from './preview-options';

/** `preview`: predicts what the Operator will do. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Predicts what the Image Registry Operator will do with files, with everything below folders, and with standard ' +
    'input (-): which objects it creates, changes and deletes, and what it will report. What is not in the input is ' +
    'assumed, and --verbose lists every assumption; a typed list, such as a ConfigMapList, has all objects of its kind. ' +
    'Clusters are found as check finds them.',
  options: PREVIEW_OPTIONS,
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 if the prediction succeeded, even if it predicts errors, 1 if the prediction reaches --fail-on, ' +
    '2 when the command line or the configuration is wrong or the input is unusable.',
  run: (commandLine, io) => (require('./preview-run') as typeof import('./preview-run')).runPreview(commandLine, io),
});
