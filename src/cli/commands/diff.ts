/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { MANIFEST_PATHS } from '../options/manifest-options';
import { DIFF_OPTIONS } from './diff-options';

/** `diff`: predicts the effect of an edit. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... OLD NEW',
  description:
    'Shows what an edit of files does to clusters: pods that are replaced, Routes that are lost, storage whose images ' +
    'cannot be reached or are deleted, rollouts that hang. OLD and NEW are files, folders or standard input (-). If both ' +
    'are folders, a cluster of OLD is compared with the cluster of NEW that has the same path below its folder. ' +
    'Comments, and the order of keys and objects, make no difference.',
  options: DIFF_OPTIONS,
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 if the prediction succeeded; with --fail-on, 1 if an effect has that level or a worse one, or if ' +
    'something is unknown; 2 if the command line or the configuration is wrong or the input is unusable.',
  run: (commandLine, io) => (require('./diff-run') as typeof import('./diff-run')).runDiff(commandLine, io),
});
