import { groupBy } from '../../core/data/group-by';
import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { hasSameSingleton } from '../clusters';
import { isInFolder, type InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { KUSTOMIZATION } from './kustomization';
import { reachedFrom, takenByFolder } from './reached';
import { usesIn } from './uses';

/**
 * Reports for a file the folders of the kustomizations that make one cluster of it and of files in other folders: each
 * outermost one that is no set of clusters itself. If one of them joins a base, the base is in the cluster of every other one, too. A GitOps tool belongs to
 * the clusters of the folder that it was assigned to.
 */
export function joinedFolders(files: readonly InputFile[], tree: FileTree): (file: InputFile) => readonly string[] {
  const taken = takenByFolder(usesIn(files, tree));
  if (taken.size === 0) return () => [];
  const others = files.filter(isInFolder);
  const byKey = new Map(others.map((file) => [tree.keyOf(file.file), file]));
  const single = others
    .filter(isKustomization)
    .map(({ file }) => ({ folder: folderOfPath(file), reached: reachedFrom(tree.keyOf(folderOfPath(file)), taken) }))
    .map((each) => ({ ...each, members: each.reached.flatMap((key) => byKey.get(key) ?? []) }))
    .filter(({ members }) => members.length > 0 && !hasSameSingleton(members));
  const inner = new Set(single.flatMap(({ reached }) => reached.slice(1)));
  const outermost = single
    .filter(({ reached: [key = ''] }) => !inner.has(key))
    .map((each) => ({ ...each, folders: new Set(each.members.map(({ folder }) => folder)) }));
  const shared = new Set(outermost.filter(({ folders }) => folders.size > 1).flatMap(({ members }) => members));
  const tools = groupBy(
    others.filter((each) => each.folder !== folderOfPath(each.file)),
    ({ folder }) => folder,
  );
  const joined = new Map<InputFile, string[]>();
  for (const { folder, folders, members } of outermost) {
    if (!members.some((each) => shared.has(each))) continue;
    for (const each of new Set([...members, ...[...folders].flatMap((inner) => tools.get(inner) ?? [])])) {
      const known = joined.get(each);
      if (known === undefined) joined.set(each, [folder]);
      else known.push(folder);
    }
  }
  return (file) => joined.get(file) ?? [];
}

function isKustomization({ file }: InputFile): boolean {
  return KUSTOMIZATION.test(nameOfPath(file));
}
