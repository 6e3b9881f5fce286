import { resolve } from 'node:path';
import { folderEntries } from '../folder-entries';
import { buildLabel, type BuildTitle } from '../../inputs/build-label';
import { KUSTOMIZATION } from '../../inputs/kustomize/kustomization';
import { readText, unreadableFile, type ReadFile } from '../../inputs/read-file';
import { inOneChoice } from '../../core/formats/in-one-list';
import { shellWord } from '../../core/formats/shell-word';
import { fileTextOf } from '../file-text';
import { findProgram } from './find-program';
import { runProgram } from './run-program';

/** Makes manifests of a folder with a program of the user. */
export interface Builder {
  /** The command as people know it; findings stand in its output. */
  readonly title: BuildTitle;
  /** The programs that can do it, with the arguments before the folder; the first that is found runs. */
  readonly programs: Readonly<Record<string, readonly string[]>>;
  /** The file that such a folder has, and how people call it. */
  readonly marker: RegExp;
  readonly markerName: string;
}

/** No plugins, functions or charts: nothing but what kustomize does without being allowed to. */
export const KUSTOMIZE: Builder = {
  title: 'kustomize build',
  programs: { kustomize: ['build', '--'], kubectl: ['kustomize', '--'], oc: ['kustomize', '--'] },
  marker: KUSTOMIZATION,
  markerName: 'kustomization.yaml',
};

/** The values are those of the chart itself. */
export const HELM: Builder = {
  title: 'helm template',
  programs: { helm: ['template', '--'] },
  marker: /^Chart\.yaml$/,
  markerName: 'Chart.yaml',
};

/** What is built of a folder, as one file. Never throws. */
export function build(builder: Builder, folder: string): ReadFile {
  const { title, programs, marker, markerName } = builder;
  const label = buildLabel(title, folder);
  if (!folderEntries(folder).some(({ name }) => marker.test(name))) {
    return unreadableFile(label, `no ${markerName} in ${folder}`);
  }
  const program = findProgram(Object.keys(programs), folder);
  if (program === undefined)
    return unreadableFile(label, `found no ${inOneChoice(Object.keys(programs))} in PATH: ${SEARCHED}`);
  const args = programs[program.name] ?? [];
  const result = runProgram(program, [...args, resolve(folder)]);
  if (result.failure === undefined)
    return readText(
      label,
      fileTextOf(() => result.output),
    );
  const command = [program.name, ...args, shellWord(folder)].join(' ');
  return unreadableFile(label, `${program.name} ${result.failure}: to see why, run ${command}`);
}

const SEARCHED = 'programs of the working folder, and of the repository that is built, are never run';
