import { groupBy } from '../../core/data/group-by';
import { valueAt } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { itemsOf } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import type { Inputs } from '../inputs';
import { countTaken, type Count } from '../tools/counted';
import {
  fileGenerators,
  filledIn,
  generatedPaths,
  isInFolderOfFile,
  paramsOfElement,
  pathsOfFile,
  type Params,
} from '../tools/generated-paths';
import { leadsToRegistry } from '../tools/leads-to-registry';
import { isOtherApp } from '../tools/other-app';
import { pathIndex } from '../tools/path-index';
import { takenFiles } from '../tools/taken-files';
import { sourcesOf } from '../tools/tool-paths';
import { dataOf, type Recipe } from './recipe';
import { usedParameters } from './used-parameters';

/**
 * Files from which an ApplicationSet of the registry takes parameters, with those that it uses. A file that comes brings an Application.
 * One that goes takes an Application away, which is known elsewhere only if it deploys the folder of the file.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Git.md
 */
export function generatorFiles(inputs: Inputs): Recipe[] {
  const { files, tools = new Set() } = inputs;
  const groups = groupsOf(files, tools);
  if (groups.length === 0) return [];
  const leads = leadsToRegistry(inputs, tools);
  const count = countTaken();
  const takingOf = takenBy(groups, files, count);
  const taken = files.flatMap(({ file, text }) => {
    const taking = takingOf.get(file) ?? [];
    const parameters = taking.length === 0 ? [] : parametersIn(text);
    count(taking.length * (parameters.length - 1));
    const ours = parameters.flatMap((each) => {
      const params = paramsOfElement(each);
      const by = taking.filter((group) => isOurs(group, file, params, leads));
      return by.length === 0 ? [] : [{ parameters: each, by }];
    });
    return ours.length === 0 ? [] : [{ file, ours }];
  });
  const using = new Set(taken.flatMap(({ ours }) => ours.flatMap(({ by }) => by)));
  const usedIn = usedParameters([...using].flatMap(({ sets }) => sets));
  return taken.map(({ file, ours }) => ({
    ...{ file, content: jsonText(ours.map(({ parameters }) => usedIn(parameters))), why: WHY },
    matters: ours.every(({ by }) => by.every(({ isOfFolder }) => isOfFolder))
      ? 'where both have it'
      : 'where OLD has it',
  }));
}

const WHY = 'an ApplicationSet makes Applications of it, and what they deploy with this edit is not known';

/** ApplicationSets that take the same files and deploy the same paths. */
interface Group {
  readonly sets: readonly Manifest[];
  /** Their generators that take files. */
  readonly leaves: readonly unknown[];
  readonly paths: readonly string[];
  readonly isRecursive: boolean;
  /** Whether each path has the folder of the file. */
  readonly isOfFolder: boolean;
  /** Whether they deploy objects of the registry, whatever the files say. */
  readonly isTool: boolean;
  /** Whether nothing is known of a path. */
  readonly isAnywhere: boolean;
}

function groupsOf(files: Inputs['files'], tools: ReadonlySet<Manifest>): Group[] {
  const all = new Set([...tools, ...files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest))]);
  const sets = [...all].filter((each) => isApplicationSet(each) && fileGenerators(each).length > 0);
  const settingsOf = (set: Manifest): unknown[] => [
    fileGenerators(set).map((leaf) => [valueAt(leaf, ['git', 'files']), valueAt(leaf, ['git', 'pathParamPrefix'])]),
    sourcesOf(set).map((source) => [valueAt(source, ['path']), valueAt(source, ['directory', 'recurse'])]),
    tools.has(set),
  ];
  return [...groupBy(sets, (set) => jsonText(settingsOf(set))).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const leaves = fileGenerators(first);
    const sources = sourcesOf(first);
    const paths = sources.map((source) => valueAt(source, ['path'])).filter((path) => typeof path === 'string');
    return [
      {
        ...{ sets: [first, ...others], leaves, paths, isTool: tools.has(first) },
        isRecursive: sources.some((source) => valueAt(source, ['directory', 'recurse']) === true),
        isAnywhere: paths.some((path) => path.includes('{{') && generatedPaths(first, path).paths.length === 0),
        isOfFolder: paths.every((path) => isInFolderOfFile(first, path)),
      },
    ];
  });
}

/** The groups that take each file, by its name. */
function takenBy(
  groups: readonly Group[],
  files: Inputs['files'],
  count: Count,
): ReadonlyMap<string, readonly Group[]> {
  const index = pathIndex(files.map(({ file }) => `/${file}`));
  const found = groups.flatMap((group) => {
    const taken = new Set(group.leaves.flatMap((leaf) => takenFiles(leaf, index, true)));
    count(taken.size);
    return [...taken].map((file) => ({ file: file.slice(1), group }));
  });
  const byFile = groupBy(found, ({ file }) => file);
  return new Map([...byFile].map(([file, all]) => [file, all.map(({ group }) => group)]));
}

/**
 * Whether they deploy objects of the registry with parameters of a file. Where the path is not known, they may: if they deploy some
 * whatever the files say, or if any folder may be meant and the parameters name no app.
 */
function isOurs(
  { sets: [set], leaves, paths, isRecursive, isTool, isAnywhere }: Group,
  file: string,
  params: Params,
  leads: ReturnType<typeof leadsToRegistry>,
): boolean {
  const filled = pathsOfFile(paths, file, params, leaves);
  const answers = filled.map((path) => (path.includes('{{') ? undefined : leads(path, isRecursive)));
  if (answers.includes(true)) return true;
  if (isTool) return answers.length === 0 || answers.includes(undefined);
  return isAnywhere && answers.includes(undefined) && set !== undefined && !makesOtherApp(set, params);
}

/** Whether an ApplicationSet makes an Application of another app with parameters. */
function makesOtherApp(set: Manifest, params: Params): boolean {
  const spec = valueAt(set, ['spec', 'template', 'spec']);
  const filled = (value: unknown): unknown => (typeof value === 'string' ? filledIn(value, params) : value);
  return isOtherApp(set, filled(valueAt(spec, ['destination', 'namespace'])), () => {
    const path = filled(valueAt(spec, ['source', 'path']));
    const isKnown = typeof path === 'string' && !path.includes('{{');
    return [String(filled(valueAt(set, ['spec', 'template', 'metadata', 'name']))), isKnown ? path : undefined];
  });
}

/** A file may have those of several Applications. */
function parametersIn(text: string): unknown[] {
  return dataOf(text).flatMap((each) => (Array.isArray(each) ? itemsOf(each) : [each]));
}
