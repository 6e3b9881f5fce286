import { groupBy } from '../../core/data/group-by';
import { valueAt } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { itemsOf } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import type { Inputs } from '../inputs';
import {
  fileGenerators,
  filledIn,
  generatedPaths,
  isInFolderOfFile,
  paramsOfElement,
  pathsOfFile,
} from '../tools/generated-paths';
import { leadsToRegistry } from '../tools/leads-to-registry';
import { isOfOtherApp } from '../tools/other-app';
import { takesFile } from '../tools/taken-files';
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
  const taken = files.flatMap(({ file, text }) => {
    const taking = groups.filter(({ takes }) => takes(`/${file}`));
    const parameters = taking.length === 0 ? [] : parametersIn(text);
    const ours = parameters.flatMap((each) => {
      const by = taking.filter((group) => isOurs(group, file, each, leads));
      return by.length === 0 ? [] : [{ parameters: each, by }];
    });
    return ours.length === 0 ? [] : [{ file, ours }];
  });
  const using = new Set(taken.flatMap(({ ours }) => ours.flatMap(({ by }) => by.flatMap(({ sets }) => sets))));
  const usedIn = usedParameters([...using]);
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
  readonly takes: (file: string) => boolean;
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
    const takers = leaves.map((leaf) => takesFile(leaf, true));
    const sources = sourcesOf(first);
    const paths = sources.map((source) => valueAt(source, ['path'])).filter((path) => typeof path === 'string');
    return [
      {
        ...{ sets: [first, ...others], leaves, paths, isTool: tools.has(first) },
        takes: (file) => takers.some((takes) => takes(file)),
        isRecursive: sources.some((source) => valueAt(source, ['directory', 'recurse']) === true),
        isAnywhere: paths.some((path) => path.includes('{{') && generatedPaths(first, path).paths.length === 0),
        isOfFolder: paths.every((path) => isInFolderOfFile(first, path)),
      },
    ];
  });
}

/**
 * Whether they deploy objects of the registry with parameters of a file. Where the path is not known, they may: if they deploy some
 * whatever the files say, or if any folder may be meant and the parameters name no app.
 */
function isOurs(
  { sets: [set], leaves, paths, isRecursive, isTool, isAnywhere }: Group,
  file: string,
  parameters: unknown,
  leads: ReturnType<typeof leadsToRegistry>,
): boolean {
  const filled = pathsOfFile(paths, file, parameters, leaves);
  const answers = filled.map((path) => (path.includes('{{') ? undefined : leads(path, isRecursive)));
  if (answers.includes(true)) return true;
  if (isTool) return answers.length === 0 || answers.includes(undefined);
  return (
    isAnywhere && answers.includes(undefined) && set !== undefined && !isOfOtherApp(applicationOf(set, parameters))
  );
}

/** What an ApplicationSet makes of parameters, as far as it says into which namespace and of which path it deploys. */
function applicationOf(set: Manifest, parameters: unknown): Manifest {
  const params = paramsOfElement(parameters);
  const spec = valueAt(set, ['spec', 'template', 'spec']);
  const filled = (value: unknown): unknown => (typeof value === 'string' ? filledIn(value, params) : value);
  return {
    ...set,
    kind: 'Application',
    metadata: { ...set.metadata, name: String(filled(valueAt(set, ['spec', 'template', 'metadata', 'name']))) },
    spec: {
      destination: { namespace: filled(valueAt(spec, ['destination', 'namespace'])) },
      source: { path: filled(valueAt(spec, ['source', 'path'])) },
    },
  };
}

/** A file may have those of several Applications. */
function parametersIn(text: string): unknown[] {
  return dataOf(text).flatMap((each) => (Array.isArray(each) ? itemsOf(each) : [each]));
}
