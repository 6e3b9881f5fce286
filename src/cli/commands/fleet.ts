/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';
import { FLEET_OPTIONS } from './fleet-options';

/** `fleet`: writes the manifests of many clusters. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... --out DIR INVENTORY',
  description:
    'Writes a folder with manifests for each cluster of an inventory: a file that ends in .yaml, .json or .csv, with ' +
    'cluster, platform, release and overrides. Everything is checked before anything is written. A cluster whose ' +
    'manifests have an error keeps its existing folder.',
  options: FLEET_OPTIONS,
  paths: 'the path of an inventory',
  notes:
    'Exit code: 0 if every cluster could be written, 1 if a cluster could not be written, 2 if the command line or the ' +
    'inventory is wrong or something could not be written. Then nothing was written, or the summary shows what was.',
  run: (commandLine, io) => (require('./fleet-run') as typeof import('./fleet-run')).runFleet(commandLine, io),
});
