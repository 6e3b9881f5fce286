/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { MANIFEST_PATHS } from '../options/manifest-options';
import { ADOPT_OPTIONS } from '../options/adopt-options';

/** `adopt`: writes the app that creates the objects that exist. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Writes an app of this library that renders the same objects as the files, everything below folders, and standard ' +
    'input (-) contain: manifests, what "oc get -o yaml" prints, and must-gathers. Lists what it leaves out, what it keeps ' +
    'as YAML, and what the app writes in another form. It never writes a secret.',
  options: ADOPT_OPTIONS,
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 if the app renders all objects, 1 if a rule rejects an object, which is then kept as YAML, 2 if the ' +
    'command line or the configuration is wrong, an input cannot be read, or the folder cannot be written. Then ' +
    'nothing is written.',
  run: (commandLine, io) => (require('./adopt-run') as typeof import('./adopt-run')).runAdopt(commandLine, io),
});
