/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { MANIFEST_PATHS } from '../options/manifest-options';
import { DIFF_OPTIONS } from './diff-options';

/** `diff`: predicts the effect of an edit. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... OLD NEW',
  description:
    'Shows what an edit of files does to clusters: pods that are replaced, Routes that are lost, storage whose images ' +
    'cannot be reached or are deleted, rollouts that hang. OLD and NEW are files, folders or standard input (-); folders ' +
    'are paired by the paths below them. Comments and order have no effect.',
  options: DIFF_OPTIONS,
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 if the prediction succeeded, 1 if an effect reaches --fail-on or something is unknown, 2 if the ' +
    'command line is wrong or the input is unusable.',
  run: (commandLine, io) => (require('./diff-run') as typeof import('./diff-run')).runDiff(commandLine, io),
});
