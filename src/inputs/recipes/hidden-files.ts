import { isFluxKustomization } from '../../core/tools/flux';
import { folderOfPath, joinPaths, nameOfPath } from '../../core/paths/posix-path';
import type { Inputs } from '../inputs';
import { applicationSettings } from './application-settings';
import { patternsFor } from './ignore-patterns';
import type { Recipe } from './recipe';

/**
 * Hidden files by which tools of the registry read its folders in another way: settings of an Application in its path, and what a
 * source of Flux leaves out.
 *
 * @param deciding files that decide about the registry
 * @see fluxcd/source-controller docs/spec/v1/gitrepositories.md
 */
export function hiddenFiles(deciding: readonly string[], inputs: Inputs & { readonly root: string }): Recipe[] {
  const { tree, tools = new Set() } = inputs;
  const ours = pathsByFolder(deciding);
  const isFlux = [...tools].some(isFluxKustomization);
  const ignores = (isFlux ? [...ours] : []).map(([folder, paths]) => ({ file: joinPaths(folder, OF_FLUX), paths }));
  return [
    ...applicationSettings([...ours.keys()], inputs),
    ...ignores
      .filter(({ file }) => tree.isFile(file))
      .map(({ file, paths }) => ({ file, content: patternsFor(tree.read(file).text, paths) })),
  ]
    .filter(({ content }) => content !== '')
    .map((each) => ({ ...each, why: WHY }));
}

const OF_FLUX = '.sourceignore';
const WHY = 'it decides what the tool that deploys the folder takes of it, which is not known';

/** The paths of files below each folder around them. */
function pathsByFolder(files: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of new Set(files)) {
    let [folder, path] = [folderOfPath(file), nameOfPath(file)];
    for (;;) {
      const known = found.get(folder);
      if (known === undefined) found.set(folder, [path]);
      else known.push(path);
      const around = folderOfPath(folder);
      if (around === folder) break;
      [folder, path] = [around, `${nameOfPath(folder)}/${path}`];
    }
  }
  return found;
}
