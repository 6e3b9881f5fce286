import { asText } from '../core/formats/json-text';
import { folderOfPath, nameOfPath, pathFrom } from '../core/paths/posix-path';
import type { Inputs } from '../inputs/inputs';
import { KUSTOMIZATION } from '../inputs/kustomize/kustomization';
import { movedTools } from '../inputs/recipes/moved-tools';
import type { Recipe } from '../inputs/recipes/recipe';
import { recipesIn } from '../inputs/recipes/recipes';
import type { Manifest } from '../core/manifest';
import type { Unknown } from '../operator/unknown/unknown';
import { manifestsOf } from '../rules/embedded/embedded-clusters';
import { bringsRegistry } from '../rules/embedded/embedded-objects';
import { distinctBy } from '../core/data/group-by';

/** One side of a comparison: what was read below the path that names it. */
export interface FileSide extends Inputs {
  readonly root: string;
}

/** A file that was not judged, and the folder that it is in. */
export interface UnknownFile extends Unknown {
  readonly folder: string;
}

/** The files that may change the prediction and were not judged. */
export function unknownFiles({ notJudged }: Pick<Inputs, 'notJudged'>): UnknownFile[] {
  return notJudged.map(({ file, why }) => ({ object: file, why, folder: folderOfPath(file) }));
}

/** The same of an edit: files that differ. Objects and folders are named as below the sides. */
export function unknownFilesInEdit(old: FileSide, now: FileSide): UnknownFile[] {
  const recipes = [recipesOf(old, now, true), recipesOf(now, old, false)] as const;
  const found = [...differing(unjudgedIn(old, recipes[0]), unjudgedIn(now, recipes[1])), ...differing(...recipes)];
  return distinctBy(found, (each) => each.object);
}

/** The content of files, by their paths below the side or, where these decide nothing, by itself, and why it matters. */
type Contents = ReadonlyMap<string, { readonly path: string; readonly content: string; readonly why: string }>;

function differing(before: Contents, after: Contents): UnknownFile[] {
  return [...new Map([...before, ...after])]
    .filter(([key]) => before.get(key)?.content !== after.get(key)?.content)
    .map(([, { path, why }]) => ({ object: path, why, folder: folderOfPath(path) === '.' ? '' : folderOfPath(path) }));
}

/** What a kustomization means says more of an edit of it than its text. */
function unjudgedIn({ root, files, notJudged }: FileSide, recipes: Contents): Contents {
  const byName = new Map(files.map((each) => [each.file, each]));
  return new Map(
    notJudged.map(({ file, why, isData }) => {
      const path = pathFrom(root, file);
      const meaning = KUSTOMIZATION.test(nameOfPath(file)) ? recipes.get(path)?.content : undefined;
      const { text = '', documents } = byName.get(file) ?? {};
      const content = isData === true ? asText(documents?.values.map(({ value }) => value)) : text;
      return [path, { path, content: meaning ?? content, why }];
    }),
  );
}

function recipesOf(side: FileSide, other: FileSide, isOld: boolean): Contents {
  const there = new Set(other.files.map(({ file }) => pathFrom(other.root, file)));
  const tools = new Set([...(side.tools ?? []), ...carriersIn(side), ...movedTools(side)]);
  const isThere = ({ file, takes = [] }: Recipe): boolean =>
    [file, ...takes].some((each) => there.has(pathFrom(side.root, each)));
  const decides = (recipe: Recipe): boolean =>
    recipe.matters === undefined ||
    (recipe.matters === 'where OLD has it' && isOld) ||
    isThere(recipe) === (recipe.matters !== 'where one has it');
  return new Map(
    recipesIn({ ...side, tools })
      .filter(decides)
      .map(({ file, content, why, isAnywhere }) => {
        const path = pathFrom(side.root, file);
        return [isAnywhere === true ? content : path, { path, content, why }];
      }),
  );
}

/** Policies, ManifestWorks and the like that bring objects of the registry. */
function carriersIn({ files }: FileSide): Manifest[] {
  return files.flatMap(({ objects }) => manifestsOf(objects)).filter((outer) => bringsRegistry(outer));
}

/** Each file with the cluster whose folder holds it, or else with the first; none where there is no cluster. */
export function filesByCluster(files: readonly UnknownFile[], clusters: readonly string[]): Map<string, Unknown[]> {
  const found = new Map<string, Unknown[]>();
  for (const { folder, ...unknown } of files) {
    const around = clusters.filter((path) => folder === path || folder.startsWith(`${path}/`) || path === '');
    const path = around.sort((a, b) => b.length - a.length)[0] ?? clusters[0];
    if (path !== undefined) found.set(path, [...(found.get(path) ?? []), unknown]);
  }
  return found;
}
