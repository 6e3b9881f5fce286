/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { MANIFEST_PATHS } from '../options/manifest-options';
import { CHECK_OPTIONS } from './check-options';

/** `check`: validates manifests from any source. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Finds what the API server or the Image Registry Operator would reject, in files, in everything below folders, ' +
    'and in standard input (-): YAML and JSON, also what "oc get -o yaml" prints.',
  options: CHECK_OPTIONS,
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 if there is no error, or every error is acknowledged, ignored, turned off or in the baseline; 1 if another error ' +
    'remains (--fail-on sets what else counts); 2 if the command line or the configuration is wrong or an input cannot ' +
    'be read. What was not judged is listed. Files of more than 32 MiB are not read.',
  run: (commandLine, io) => (require('./check-run') as typeof import('./check-run')).runCheck(commandLine, io),
});
