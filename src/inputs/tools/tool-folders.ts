import { once } from '../../core/caching/once-per';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import { reachedFolders } from '../kustomize/bases';
import type { FileTree } from '../tree/file-tree';
import { storageChangeFolders } from './storage-change-folders';
import { toolPaths } from './tool-paths';

/**
 * GitOps tools and StorageChanges in folders, each with the other folders of the input that hold what it brings or changes of the
 * registry: one, or several clusters'.
 */
export type ToolFolders = ReadonlyMap<SourceObject, readonly string[]>;

/** @param roots the folders that were named, from which paths of tools may begin; otherwise they begin at the repository */
export function toolFolders(files: readonly InputFile[], roots: readonly string[], tree: FileTree): ToolFolders {
  const found = storageChangeFolders(files.filter(isInFolder), tree);
  const ours = foldersOfRegistry(files, tree);
  if (ours.size === 0) return found;
  // Most inputs have no such tool.
  const reachedFrom = once(() => reachedFolders(files, tree));
  const reached = (folder: string): ReadonlySet<string> => reachedFrom()(folder);
  for (const { file, folder, objects } of files.filter(isInFolder)) {
    for (const object of objects) {
      const bases = toolPaths(object.manifest) === undefined ? [] : [repositoryOf(folderOfPath(file), tree), ...roots];
      const targets = bases
        .filter(isGiven)
        .map((base) => targetsIn(base, object.manifest, { ours, reached, tree }))
        .find(({ length }) => length > 0);
      if (targets !== undefined && folder !== undefined && !ours.has(tree.keyOf(folder))) found.set(object, targets);
    }
  }
  return found;
}

/** By their keys. */
function foldersOfRegistry(files: readonly InputFile[], tree: FileTree): ReadonlyMap<string, string> {
  const folders = files.filter((file) => isInFolder(file) && isAboutRegistry(file)).map(({ folder }) => folder);
  return new Map([...new Set(folders)].filter(isGiven).map((folder) => [tree.keyOf(folder), folder]));
}

function isInFolder({ folder, dump, isBuilt }: InputFile): boolean {
  return folder !== undefined && dump === undefined && isBuilt !== true;
}

interface KnownFolders {
  /** Those of the registry, by their keys. */
  readonly ours: ReadonlyMap<string, string>;
  readonly reached: (folder: string) => ReadonlySet<string>;
  readonly tree: FileTree;
}

function targetsIn(base: string, tool: Manifest, { ours, reached, tree }: KnownFolders): string[] {
  const { paths = [], isRecursive = false } = toolPaths(tool) ?? {};
  const targets = new Set<string>();
  for (const path of paths) {
    const keys = path.includes('*')
      ? matching(joinPaths(tree.keyOf(base), path), ours)
      : [tree.keyOf(joinPaths(base, path))];
    for (const key of keys) {
      if (ours.has(key)) targets.add(key);
      else for (const each of foldersWithin(key, isRecursive, ours, reached(key))) targets.add(each);
    }
  }
  return [...targets].flatMap((key) => ours.get(key) ?? []);
}

/** What a kustomization is made of, or lies below. */
function foldersWithin(
  key: string,
  isRecursive: boolean,
  ours: ReadonlyMap<string, string>,
  reached: ReadonlySet<string>,
): string[] {
  return [...ours.keys()].filter((our) => reached.has(our) || (isRecursive && our.startsWith(`${key}/`)));
}

function matching(pattern: string, ours: ReadonlyMap<string, string>): string[] {
  const segments = pattern.split('/');
  return [...ours.keys()].filter((key) => {
    const parts = key.split('/');
    return parts.length === segments.length && segments.every((each, index) => each === '*' || each === parts[index]);
  });
}

/** Whether a tool names folders that are there, none of which has anything of the registry. */
export function namesOtherFolders(tool: Manifest, file: string, roots: readonly string[], tree: FileTree): boolean {
  const bases = [repositoryOf(folderOfPath(file), tree), ...roots].filter(isGiven);
  const { paths = [] } = toolPaths(tool) ?? {};
  return paths.length > 0 && paths.every((path) => bases.some((base) => tree.isFolder(joinPaths(base, path))));
}

function repositoryOf(folder: string, tree: FileTree): string | undefined {
  for (let each = tree.keyOf(folder); ; each = folderOfPath(each)) {
    if (tree.exists(joinPaths(each, '.git'))) return each;
    if (each === folderOfPath(each)) return undefined;
  }
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}
