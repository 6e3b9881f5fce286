/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { FLEET_OPTIONS } from './fleet-options';

/** `fleet`: writes the manifests of many clusters. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... --out DIR INVENTORY',
  description:
    'Writes a folder with manifests for each cluster of an inventory. An inventory is a .yaml, .yml, .json or .csv file ' +
    'with cluster, platform, release and overrides. Everything is checked before anything is written. A cluster whose ' +
    'manifests have an error keeps its existing folder.',
  options: FLEET_OPTIONS,
  paths: 'the path of an inventory',
  notes:
    'Exit code: 0 if no cluster has an error; 1 if a cluster has an error, so its folder was not written, or a warning ' +
    'with --fail-on warning; 2 if the command line, the configuration or the inventory is wrong: nothing was written. ' +
    '2 also if a file cannot be written: fleet stops, and the summary lists what was written.',
  run: (commandLine, io) => (require('./fleet-run') as typeof import('./fleet-run')).runFleet(commandLine, io),
});
