import { memoizeBy } from '../../core/caching/memoize';
import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { folderOfPath, joinPaths, withFoldersAround } from '../../core/paths/posix-path';
import { jsonText } from '../../core/formats/json-text';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesRegistry } from '../../schema/kinds/names-registry';
import type { SourceObject } from '../../yaml/source-object';
import { isInFolder, type InputFile } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import type { FileTree } from '../tree/file-tree';
import { deployedFiles, keyedFile } from './deployed-files';
import { innerFirst } from './inner-first';
import { countCompared, countDeployed, countNamed } from './counted';
import { pathIndex } from './path-index';
import { fixedPart } from './path-pattern';
import { presenceIn, repositoriesIn } from './repositories';
import { storageChangeFolders } from './storage-change-folders';
import { toolPaths, type ToolPaths } from './tool-paths';

/**
 * GitOps tools and StorageChanges in folders, each with the folders of the input that hold what it brings or changes of the
 * registry: one, or several clusters'.
 */
export type ToolFolders = ReadonlyMap<SourceObject, readonly string[]>;

/** What the GitOps tools of an input deploy. */
export interface DeployedFolders {
  /** The folders of which a tool deploys the objects itself. */
  readonly direct: ToolFolders;
  /** The other ones of which it deploys the tools, or the tools of these. */
  readonly through: ToolFolders;
  /** The tools of which all that they deploy is in the input. */
  readonly known: ReadonlySet<SourceObject>;
}

/** @param roots the folders that were named, from which paths of tools may begin; otherwise they begin at the repository */
export function deployedFolders(
  files: readonly InputFile[],
  roots: readonly string[],
  tree: FileTree,
): DeployedFolders {
  const inFolders = files.filter(isInFolder);
  const direct: Map<SourceObject, readonly string[]> = storageChangeFolders(inFolders, tree);
  const repositoryOf = repositoriesIn(tree);
  const countPaths = countNamed();
  const tools = inFolders
    .flatMap(({ file, objects }) =>
      objects.flatMap((tool) => {
        const own = toolPaths(tool.manifest);
        if (own === undefined) return [];
        countPaths(own.paths.length + own.excluded.length);
        return [{ tool, ...keyedFile(file, tree), repository: repositoryOf(folderOfPath(file)) }];
      }),
    )
    .map((each, place) => ({ ...each, place }));
  // Most inputs have no such tool.
  if (tools.length === 0) return { direct, through: new Map(), known: new Set() };
  const ours = foldersOfRegistry(inFolders, tree);
  const deployed = deployedFiles(inFolders, tree);
  const compared = countCompared();
  const folders = once(() =>
    pathIndex(withFoldersAround(inFolders.map(({ file }) => keyedFile(file, tree).folder)), compared),
  );
  const [byKey, byFolder] = [groupBy(tools, ({ key }) => key), groupBy(tools, ({ folder }) => folder)];
  const count = countDeployed();
  // Thousands of tools may name the same paths.
  const isThere = presenceIn(tree);
  const startFrom = memoizeBy(
    ({ base, paths }: { readonly base: string; readonly paths: ToolPaths | undefined }) => jsonText([base, paths]),
    ({ base, paths }) => (paths === undefined ? undefined : startOf(base, paths)),
    Infinity,
  );
  const starts = new Map(tools.map((each) => [each.tool, startsFor(each)]));
  const reaches = new Map<SourceObject, Reach>();
  // One that deploys itself adds nothing.
  for (const tool of innerFirst([...starts.keys()], (each) => starts.get(each)?.map(({ inner }) => inner) ?? []))
    reaches.set(tool, reachOf(tool, starts.get(tool) ?? []));
  const through = new Map<SourceObject, readonly string[]>();
  const known = new Set<SourceObject>();
  for (const each of tools) {
    const { own, others, isKnown } = reaches.get(each.tool) ?? NOWHERE;
    if (own.size > 0) direct.set(each.tool, namesOf(own));
    const further = new Set([...others].filter((key) => !own.has(key)));
    if (further.size > 0) through.set(each.tool, namesOf(further));
    if (isKnown) known.add(each.tool);
  }
  return { direct, through, known };

  function namesOf(keys: ReadonlySet<string>): string[] {
    return [...keys].flatMap((key) => ours.folders.get(key) ?? []);
  }

  function reachOf({ manifest }: SourceObject, bases: readonly Start[]): Reach {
    const found = bases.map(({ own, inner, isThere }) => {
      const others = new Set<string>();
      let isKnown = isThere;
      for (const each of inner) {
        // Thousands may deploy each other, and with them all folders.
        const isWhole = others.size === ours.folders.size;
        if (isWhole && !isKnown) break;
        if (each.manifest === manifest) continue;
        const reach = reaches.get(each) ?? NOWHERE;
        isKnown &&= reach.isKnown;
        const further = isWhole ? [] : [reach.own, reach.others];
        compared(further.reduce((size, keys) => size + keys.size, 0));
        for (const keys of further) for (const key of keys) others.add(key);
      }
      count(own.size + others.size);
      return { own, others, isKnown };
    });
    return (
      found.find(({ own, others }) => own.size + others.size > 0) ?? found.find(({ isKnown }) => isKnown) ?? NOWHERE
    );
  }

  function startsFor({ tool, repository }: (typeof tools)[number]): Start[] {
    const bases = new Set([repository, ...roots].filter(isGiven).map((base) => tree.keyOf(base)));
    return [...bases].flatMap((base) => startFrom({ base, paths: toolPaths(tool.manifest) }) ?? []);
  }

  function startOf(base: string, { paths, excluded, isRecursive }: ToolPaths): Start {
    const whole = paths.map((path) => joinPaths(base, path));
    const starts = [...new Set(startsOf(whole))];
    const named = excluded.length === 0 ? undefined : pathIndex(starts, compared);
    const out = new Set(excluded.flatMap((path) => named?.likePattern(joinPaths(base, path)) ?? []));
    const parts = starts.filter((key) => !out.has(key)).map((key) => deployed(key, isRecursive));
    compared(parts.reduce((size, part) => size + part.keys.size, 0));
    const keys = parts.flatMap((part) => [...part.keys]);
    const found = new Set([
      ...keys.flatMap((key) => byKey.get(key) ?? []),
      ...parts.flatMap(({ plain }) => [...plain].flatMap((folder) => byFolder.get(folder) ?? [])),
    ]);
    compared(found.size);
    return {
      own: new Set(keys.flatMap((key) => (ours.folders.has(key) ? [key] : (ours.files.get(key) ?? [])))),
      inner: [...found].sort((one, other) => one.place - other.place).map(({ tool }) => tool),
      isThere: whole.every((path) => tree.isFolder(fixedPart(path))),
    };
  }

  function startsOf(paths: readonly string[]): string[] {
    const patterns = paths.filter((path) => path.includes('*'));
    const named = paths.filter((path) => !path.includes('*') && isThere(path)).map((path) => tree.keyOf(path));
    return patterns.length === 0
      ? named
      : [...named, ...folders().inOrder(patterns.map((pattern) => folders().likePattern(pattern)))];
  }
}

/** What a tool deploys itself, if its paths begin at some folder. */
interface Start {
  /** The keys of folders of the registry. */
  readonly own: ReadonlySet<string>;
  /** The tools, among them itself if it deploys itself. */
  readonly inner: readonly SourceObject[];
  readonly isThere: boolean;
}

/** The keys of the folders of the registry that a tool deploys. */
interface Reach {
  readonly own: ReadonlySet<string>;
  /** Through other tools. */
  readonly others: ReadonlySet<string>;
  /** Whether all that it deploys is in the input. */
  readonly isKnown: boolean;
}

const NOWHERE: Reach = { own: new Set(), others: new Set(), isKnown: false };

interface OfRegistry {
  /** Their names, by their keys. */
  readonly folders: ReadonlyMap<string, string>;
  /** The keys of the folders, by those of the files. */
  readonly files: ReadonlyMap<string, string>;
}

function foldersOfRegistry(inFolders: readonly InputFile[], tree: FileTree): OfRegistry {
  const about = inFolders.filter(isAboutRegistryItself);
  const names = [...new Set(about.map(({ folder }) => folder))].filter(isGiven);
  return {
    folders: new Map(names.map((folder) => [tree.keyOf(folder), folder])),
    files: new Map(about.map(({ file, folder = '' }) => [tree.keyOf(file), tree.keyOf(folder)])),
  };
}

/** A tool that names the registry is not what it deploys. */
export function isAboutRegistryItself(file: InputFile): boolean {
  const others = file.objects.filter(({ manifest }) => toolPaths(manifest) === undefined);
  if (others.length === file.objects.length || file.unreadable.length > 0) return isAboutRegistry(file);
  return others.some(({ manifest }) => concernsRegistry(manifest) || namesRegistry(jsonText(manifest)));
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}
