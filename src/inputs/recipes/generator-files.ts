import { valueAt } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { itemsOf } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import type { Inputs } from '../inputs';
import { fileGenerators, takesFile } from '../tools/generated-paths';
import { sourcesOf } from '../tools/tool-paths';
import { dataOf, type Recipe } from './recipe';
import { usedParameters } from './used-parameters';

/**
 * Files from which an ApplicationSet of the registry takes parameters, with those that it uses. A file that comes brings an Application.
 * One that goes takes an Application away, which is known elsewhere only if it deploys the folder of the file.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Git.md
 */
export function generatorFiles({ files, tools = new Set() }: Inputs): Recipe[] {
  const sets = [...tools].filter((tool) => isApplicationSet(tool) && fileGenerators(tool).length > 0);
  if (sets.length === 0) return [];
  const [ofFolders, ofOthers] = [true, false].map((is) => takersOf(sets.filter((set) => isOfFolder(set) === is)));
  const usedIn = usedParameters(jsonText(sets.map((set) => set['spec'])));
  return files.flatMap(({ file, text }) => {
    const matters = isTaken(ofOthers, file) ? 'where OLD has it' : 'where both have it';
    return matters === 'where OLD has it' || isTaken(ofFolders, file)
      ? [{ file, content: jsonText(parametersIn(text).map(usedIn)), why: WHY, matters }]
      : [];
  });
}

const WHY = 'an ApplicationSet makes Applications of it, and what they deploy with this edit is not known';

type Takers = readonly ((file: string) => boolean)[];

function takersOf(sets: readonly Manifest[]): Takers {
  const leaves = new Map(sets.flatMap(fileGenerators).map((leaf) => [jsonText(valueAt(leaf, ['git', 'files'])), leaf]));
  return [...leaves.values()].map((leaf) => takesFile(leaf, '**/'));
}

function isTaken(takers: Takers | undefined, file: string): boolean {
  return takers?.some((takes) => takes(`/${file}`)) === true;
}

/** Whether each path that an ApplicationSet deploys has the folder of the file. */
function isOfFolder(set: Manifest): boolean {
  const paths = sourcesOf(set).flatMap((source) => valueAt(source, ['path']) ?? []);
  return paths.every((path) => usedParameters(jsonText(path))({ path: '' }).length > 0);
}

/** A file may have those of several Applications. */
function parametersIn(text: string): unknown[] {
  return dataOf(text).flatMap((each) => (Array.isArray(each) ? itemsOf(each) : [each]));
}
