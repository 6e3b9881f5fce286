import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { hasSameSingleton } from '../clusters';
import type { InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { KUSTOMIZATION } from './kustomization';
import { reachedFrom, takenByFolder } from './reached';
import { usesIn } from './uses';

/**
 * Reports for a file the folders of the kustomizations that make one cluster of it and of files in other folders: each
 * outermost one. If one of them joins a base, the base is in the cluster of every other one, too. A GitOps tool belongs to
 * the clusters of the folder that it was assigned to.
 */
export function joinedFolders(files: readonly InputFile[], tree: FileTree): (file: InputFile) => readonly string[] {
  const taken = takenByFolder(usesIn(files, tree));
  if (taken.size === 0) return () => [];
  const inner = new Set([...taken.keys()].flatMap((folder) => reachedFrom(folder, taken).slice(1)));
  const others = files.filter(isInFolder);
  const outermost = others
    .filter(isKustomization)
    .map(({ file }) => ({ folder: folderOfPath(file), key: tree.keyOf(folderOfPath(file)) }))
    .filter(({ key }) => !inner.has(key) && taken.has(key))
    .map(({ folder, key }) => ({ folder, ...membersIn(new Set(reachedFrom(key, taken)), others, tree) }))
    .filter(({ members }) => !hasSameSingleton(members));
  const shared = new Set(outermost.filter(({ folders }) => folders.size > 1).flatMap(({ members }) => members));
  const joined = new Map<InputFile, string[]>();
  for (const { folder, folders, members } of outermost) {
    if (!members.some((each) => shared.has(each))) continue;
    const tools = others.filter((each) => folders.has(each.folder) && each.folder !== folderOfPath(each.file));
    for (const each of new Set([...members, ...tools])) joined.set(each, [...(joined.get(each) ?? []), folder]);
  }
  return (file) => joined.get(file) ?? [];
}

/** The files among what a kustomization reaches, and the folders that hold them. */
function membersIn(
  reached: ReadonlySet<string>,
  files: readonly InputFile[],
  tree: FileTree,
): { readonly members: readonly InputFile[]; readonly folders: ReadonlySet<string | undefined> } {
  const members = files.filter(({ file }) => reached.has(tree.keyOf(file)));
  return { members, folders: new Set(members.map(({ folder }) => folder)) };
}

function isInFolder({ folder, dump, isBuilt }: InputFile): boolean {
  return folder !== undefined && dump === undefined && isBuilt !== true;
}

function isKustomization({ file }: InputFile): boolean {
  return KUSTOMIZATION.test(nameOfPath(file));
}
