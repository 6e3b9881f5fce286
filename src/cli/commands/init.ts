import { resolve } from 'node:path';
import { shellWord } from '../../core/formats/shell-word';
import { printable } from '../../core/printable';
import { DELIVERIES, type ProjectDelivery } from '../../scaffold/delivery';
import { projectFiles } from '../../scaffold/project-files';
import { defineCommand } from '../command';
import { choiceOption, flagOption } from '../option';
import { platformOption, RELEASE_OPTION } from '../options/manifest-options';
import { packageName, throwIfNotEmpty, writeFolder } from '../new-folder';
import { LIBRARY } from '../tool';
import { UsageError } from '../usage-error';

/** `init`: writes a new project. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... DIR',
  description:
    'Writes a new project into a folder that is empty except for .git, or that does not exist: an app, cdk8s.yaml with the validation of ' +
    'this library, a test with a snapshot and a workflow for GitHub.',
  options: {
    platform: platformOption('none; then you set the storage in the app'),
    release: {
      ...RELEASE_OPTION,
      help: 'the release of the cluster, such as 4.20 (default: none; the newest is assumed)',
    },
    delivery: choiceOption({
      value: 'TOOL',
      choices: Object.keys(DELIVERIES) as ProjectDelivery[],
      help: (tools) => `the tool that deploys the manifests: ${tools} (default: none)`,
    }),
    javascript: flagOption('write JavaScript instead of TypeScript'),
  },
  paths: 'the folder of the project; . is the working folder',
  notes: 'Exit code: 0 if the project was written, 2 if the command line is wrong or the folder is not empty.',
  run: ({ options, paths }, io) => {
    const [folder = '', ...others] = paths;
    if (others.length > 0) throw new UsageError(`found ${paths.length} paths, expected one folder`);
    throwIfNotEmpty(folder);
    const files = projectFiles({
      name: packageName(folder),
      platform: options.platform,
      release: options.release,
      delivery: options.delivery,
      asserts: 'no findings',
      javaScript: options.javascript,
      library: LIBRARY,
    });
    writeFolder(
      folder,
      Object.entries(files).map(([path, text]) => ({ path, text })),
    );
    const names = Object.keys(files).map((path) => `  ${path}\n`);
    const enter = resolve(folder) === process.cwd() ? '' : `cd ${printable(shellWord(folder))} && `;
    io.out(`Wrote\n${names.join('')}Next: ${enter}npm install && npm test && npm run synth\n`);
    return 0;
  },
});
