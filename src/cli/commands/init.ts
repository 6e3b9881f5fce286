import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { printable } from '../../core/printable';
import { DELIVERIES, type ProjectDelivery } from '../../scaffold/delivery';
import { projectFiles } from '../../scaffold/project-files';
import { defineCommand } from '../command';
import { choiceOption, flagOption } from '../option';
import { platformOption, RELEASE_OPTION } from '../options/manifest-options';
import { LIBRARY } from '../tool';
import { UsageError } from '../usage-error';

/** `init`: writes a new project. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... DIR',
  description:
    'Writes a new project into a folder that is empty or does not exist: an app, cdk8s.yaml with the validation of ' +
    'this library, a test with a snapshot and a workflow for GitHub.',
  options: {
    platform: platformOption('none; the app then names a storage'),
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
      javaScript: options.javascript,
      library: LIBRARY,
    });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
    }
    const names = Object.keys(files).map((path) => `  ${path}\n`);
    const enter = resolve(folder) === process.cwd() ? '' : `cd ${printable(folder)} && `;
    io.out(`Wrote\n${names.join('')}Next: ${enter}npm install && npm test && npm run synth\n`);
    return 0;
  },
});

/** A repository that was just cloned counts as empty. */
function throwIfNotEmpty(folder: string): void {
  const entries = entriesOf(folder).filter((name) => name !== '.git');
  if (entries.length > 0) {
    throw new UsageError(`found ${printable(entries[0] ?? '')} in ${printable(folder)}, expected an empty folder`);
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UsageError(`found ${printable(folder)}, which is no readable folder (${code}), expected an empty folder`);
  }
}

/** npm allows fewer characters than a file system does. */
function packageName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'image-registry' : name;
}
