import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import { reachedFolders } from '../kustomize/bases';
import { isFolder } from '../../files/is-folder';
import { fileKey } from '../kustomize/uses';
import { toolPaths } from './tool-paths';

/** GitOps tools in folders, each with another folder of the input that holds what it brings of the registry. */
export type ToolFolders = ReadonlyMap<SourceObject, string>;

/** @param roots the folders that were named, from which paths of tools may begin; otherwise they begin at the repository */
export function toolFolders(files: readonly InputFile[], roots: readonly string[]): ToolFolders {
  const found = new Map<SourceObject, string>();
  const ours = foldersOfRegistry(files);
  if (ours.size === 0) return found;
  const reached = reachedFolders(files);
  for (const { file, folder, objects } of files.filter(isInFolder)) {
    for (const object of objects) {
      const bases = toolPaths(object.manifest) === undefined ? [] : [repositoryOf(dirname(file)), ...roots];
      const target = bases.map((base) => base && targetIn(base, object.manifest, ours, reached)).find(isGiven);
      if (target !== undefined && folder !== undefined && !ours.has(fileKey(folder))) found.set(object, target);
    }
  }
  return found;
}

/** By their keys. */
function foldersOfRegistry(files: readonly InputFile[]): ReadonlyMap<string, string> {
  const folders = files.filter((file) => isInFolder(file) && isAboutRegistry(file)).map(({ folder }) => folder);
  return new Map([...new Set(folders)].filter(isGiven).map((folder) => [fileKey(folder), folder]));
}

function isInFolder({ folder, dump, isBuilt }: InputFile): boolean {
  return folder !== undefined && dump === undefined && isBuilt !== true;
}

/** The one folder that a tool means; of several nobody knows which one an edit is about. */
function targetIn(
  base: string,
  tool: Manifest,
  ours: ReadonlyMap<string, string>,
  reached: (folder: string) => ReadonlySet<string>,
): string | undefined {
  const { paths = [], isRecursive = false } = toolPaths(tool) ?? {};
  const targets = new Set<string>();
  for (const path of paths) {
    const keys = path.includes('*') ? matching(join(fileKey(base), path), ours) : [fileKey(join(base, path))];
    for (const key of keys) {
      if (ours.has(key)) targets.add(key);
      else for (const each of foldersWithin(key, isRecursive, ours, reached(key))) targets.add(each);
    }
  }
  const [only, ...others] = targets;
  return only === undefined || others.length > 0 ? undefined : ours.get(only);
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
export function namesOtherFolders(tool: Manifest, file: string, roots: readonly string[]): boolean {
  const bases = [repositoryOf(dirname(file)), ...roots].filter(isGiven);
  const { paths = [] } = toolPaths(tool) ?? {};
  return paths.length > 0 && paths.every((path) => bases.some((base) => isFolder(join(base, path))));
}

function repositoryOf(folder: string): string | undefined {
  for (let each = fileKey(folder); ; each = dirname(each)) {
    if (existsSync(join(each, '.git'))) return each;
    if (each === dirname(each)) return undefined;
  }
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}
