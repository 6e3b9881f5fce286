import { memoizeBy } from '../../core/caching/memoize';
import { listAt, valueAt } from '../../core/field-path';
import { asText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { folderOfPath, joinPaths, nameOfPath } from '../../core/paths/posix-path';
import { isRecord } from '../../core/record';
import type { PathIndex } from './path-index';
import { filesOf, gitPathsOf, takenFiles } from './taken-files';

/** The paths that a template of an ApplicationSet stands for, and those of them that a generator leaves out. */
interface GeneratedPaths {
  /** A segment that nobody knows is `*`. */
  readonly paths: readonly string[];
  readonly excluded: readonly string[];
}

/**
 * @param known the paths of all files, if only folders with a file that a generator takes are asked for
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Git.md, Generators-List.md
 */
export function generatedPaths(set: Manifest, template: string, known?: PathIndex): GeneratedPaths {
  const generators = listAt(set, GENERATORS).map(leavesOf);
  const excluding = generators.filter((leaves) => leaves.some((leaf) => directoriesOf(leaf, true).length > 0));
  const pathsOf = (leaves: readonly unknown[], isExcluded: boolean): string[] =>
    expanded(template, leaves, (leaf) => paramsOf(leaf, isExcluded, known)).flatMap(asPattern);
  return {
    paths: generators.flatMap((leaves) => pathsOf(leaves, false)),
    excluded: excluding.flatMap((leaves) => pathsOf(leaves, true)),
  };
}

/** A generator itself, or those that a matrix or a merge combines. */
function leavesOf(generator: unknown): unknown[] {
  const inner = combinedIn(generator);
  return inner.length === 0 ? [generator] : inner.flatMap(leavesOf);
}

/**
 * Whether a path of an ApplicationSet, or of an Application, stands for folders that its text shows: names and labels have no
 * slashes, other parameters of a cluster may have some.
 */
export function isPathKnown(manifest: Manifest, path: unknown): boolean {
  if (/\bpath\b/.test(asText(valueAt(manifest, ['spec', 'templatePatch']) ?? ''))) return false;
  if (typeof path !== 'string' || !path.includes('{{')) return true;
  return listAt(manifest, GENERATORS)
    .flatMap((generator) => expanded(path, leavesOf(generator), (leaf) => paramsOf(leaf, false, undefined)))
    .every((each) => asPattern(each).length > 0 && (each.match(TEMPLATE) ?? []).every((own) => ONE_SEGMENT.test(own)));
}

const ONE_SEGMENT =
  /^\{\{-?\s*(?:\.?[\w.]*name(?:Normalized)?|\.?metadata\.labels\.[^\s|]+|index \.metadata\.labels \S+|\.?path\[\d+\]|index \.path\.segments \d+)\s*-?\}\}$/i;

function combinedIn(generator: unknown): unknown[] {
  return ['matrix', 'merge'].flatMap((each) => listAt(generator, [each, 'generators']));
}

function expanded(
  template: string,
  leaves: readonly unknown[],
  setsOf: (leaf: unknown) => Params[] | undefined,
): string[] {
  return leaves.reduce<string[]>(
    (paths, leaf) => {
      const sets = setsOf(leaf);
      // A matrix has the product: what is left of a parameter is any segment.
      return sets === undefined || (paths.length > 1 && paths.length * sets.length > MOST)
        ? paths
        : [...new Set(paths.flatMap((path) => sets.map((params) => filledIn(path, params))))];
    },
    [template],
  );
}

const MOST = 1024;

export type Params = ReadonlyMap<string, string>;

/** Undefined if the generator says nothing of its parameters. */
function paramsOf(leaf: unknown, isExcluded: boolean, known: PathIndex | undefined): Params[] | undefined {
  const files = filesOf(leaf, false);
  const taken = known === undefined ? files : takenFiles(leaf, known);
  const sets = [
    ...[...directoriesOf(leaf, isExcluded), ...new Set(taken.map(folderOfPath))].map((path) => ofFolder(path, leaf)),
    ...listAt(leaf, ['list', 'elements']).map(paramsOfElement),
  ];
  return sets.length === 0 && files.length === 0 ? undefined : sets;
}

/** The generators of an ApplicationSet that take parameters from files. */
export function fileGenerators(set: Manifest): unknown[] {
  return generatorLeaves(set).filter((leaf) => filesOf(leaf, false).length > 0);
}

/** Whether a path of an ApplicationSet always is the folder of the file that it takes parameters from, or in this folder. */
export function isInFolderOfFile(set: Manifest, template: string): boolean {
  return fileGenerators(set)
    .flatMap((leaf) => filesOf(leaf, false).map((file) => ({ leaf, file })))
    .every(({ leaf, file }) => {
      const folder = folderOfPath(file);
      // Which segment is which is known up to one that stands for several.
      const segments = folder.split('/').map((segment, index) => segment.replace('*', `*${index}`));
      const marked = segments.join('/');
      const params = [...ofFolder(marked, leaf)].filter(
        ([name]) => !folder.includes('**') || /(?:^|\.)path$/.test(name),
      );
      return `${joinPaths(filledIn(template, new Map(params)))}/`.startsWith(`${marked}/`);
    });
}

/** The generators of an ApplicationSet, and those that they combine. */
export function generatorLeaves(set: Manifest): unknown[] {
  return listAt(set, GENERATORS).flatMap(leavesOf);
}

/** The same, with those that combine them. */
export function allGenerators(set: Manifest): unknown[] {
  const found = [...listAt(set, GENERATORS)];
  for (const generator of found) found.push(...combinedIn(generator));
  return found;
}

const GENERATORS = ['spec', 'generators'];

function directoriesOf(leaf: unknown, isExcluded: boolean): string[] {
  return gitPathsOf(leaf, 'directories', isExcluded);
}

/** The paths that templates stand for with the parameters of a file. Its folder goes before what the file says. */
export function pathsOfFile(
  templates: readonly string[],
  file: string,
  parameters: Params,
  leaves: readonly unknown[],
): string[] {
  const folder = folderOfPath(file);
  const all = [...leaves.map((leaf) => ofFolder(folder, leaf)).reverse(), parameters];
  const valueOf = (name: string): string | undefined => {
    for (const each of all) if (each.has(name)) return each.get(name);
    return undefined;
  };
  return templates.map((path) => filledIn(path, { get: valueOf }));
}

/** A generator may put its names below another one. */
function ofFolder(path: string, leaf: unknown): Params {
  const prefix = valueAt(leaf, ['git', 'pathParamPrefix']);
  return paramsOfFolder({ path, before: typeof prefix === 'string' && prefix !== '' ? `${prefix}.` : '' });
}

/** Thousands of generators take the same thousands of folders. */
const paramsOfFolder = memoizeBy(
  ({ path, before }: { readonly path: string; readonly before: string }) => JSON.stringify([path, before]),
  ({ path, before }): Params => {
    const segments = path.split('/').map((segment, index) => [`path[${index}]`, segment] as const);
    const params = [['path', path], ['path.path', path], ['path.basename', nameOfPath(path)], ...segments] as const;
    return new Map(params.map(([name, value]) => [before + name, value]));
  },
  16_384,
);

export function paramsOfElement(element: unknown): Params {
  return new Map(textsIn(element, ''));
}

function textsIn(value: unknown, prefix: string): [string, string][] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]): [string, string][] =>
    isRecord(each) ? textsIn(each, `${prefix}${key}.`) : [[prefix + key, String(each)]],
  );
}

export function filledIn(path: string, params: Pick<Params, 'get'>): string {
  return path.replace(PARAMETER, (whole, name: string) => params.get(name) ?? whole);
}

const PARAMETER = /\{\{-?\s*\.?([\w.[\]-]+?)\s*-?\}\}/g;

/** Without one that may be any folder. */
function asPattern(path: string): string[] {
  if (!path.includes('{{')) return [path];
  const pattern = anyFrom(path).replace(TEMPLATE, '*');
  return pattern !== path && pattern.split('/').every((segment) => /^\*+$/.test(segment)) ? [] : [pattern];
}

const TEMPLATE = /\{\{.*?\}\}/g;

/** The text between the blocks of a template may be missing or repeated, or have slashes: it is `*`. */
function anyFrom(path: string): string {
  const actions = [...path.matchAll(TEMPLATE)];
  const [first, last] = [
    actions.find(([action]) => BLOCK.test(action)),
    actions.filter(([action]) => BLOCK.test(action)).at(-1),
  ];
  if (first === undefined || last === undefined) return path;
  return `${path.slice(0, first.index)}*${path.slice(last.index + last[0].length)}`;
}

const BLOCK = /^\{\{-?\s*(?:if|else|range|with|block|define|template|end)\b/;
