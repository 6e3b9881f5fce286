import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { hasSameSingleton } from '../clusters';
import type { InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { KUSTOMIZATION } from './kustomization';
import { reachedFrom, takenByFolder } from './reached';
import { usesIn } from './uses';

/**
 * Reports for a file the folders of the kustomizations that make one cluster of it and of files in other folders: each
 * outermost one. A GitOps tool belongs to the clusters of the folder that it was assigned to.
 */
export function joinedFolders(files: readonly InputFile[], tree: FileTree): (file: InputFile) => readonly string[] {
  const taken = takenByFolder(usesIn(files, tree));
  if (taken.size === 0) return () => [];
  const inner = new Set([...taken.keys()].flatMap((folder) => reachedFrom(folder, taken).slice(1)));
  const joined = new Map<InputFile, string[]>();
  const others = files.filter(isInFolder);
  for (const { file } of others.filter(isKustomization)) {
    const folder = folderOfPath(file);
    const key = tree.keyOf(folder);
    if (inner.has(key) || !taken.has(key)) continue;
    const reached = new Set(reachedFrom(key, taken));
    const members = others.filter((each) => reached.has(tree.keyOf(each.file)));
    const folders = new Set(members.map((each) => each.folder));
    if (folders.size < 2 || hasSameSingleton(members)) continue;
    const tools = others.filter((each) => folders.has(each.folder) && each.folder !== folderOfPath(each.file));
    for (const each of new Set([...members, ...tools])) joined.set(each, [...(joined.get(each) ?? []), folder]);
  }
  return (file) => joined.get(file) ?? [];
}

function isInFolder({ folder, dump, isBuilt }: InputFile): boolean {
  return folder !== undefined && dump === undefined && isBuilt !== true;
}

function isKustomization({ file }: InputFile): boolean {
  return KUSTOMIZATION.test(nameOfPath(file));
}
