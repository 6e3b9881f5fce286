import { memoize } from '../../../core/caching/memoize';
import { oncePer } from '../../../core/caching/once-per';
import { groupBy } from '../../../core/data/group-by';
import { sharedUnions } from '../../../core/data/shared-unions';
import { folderOfPath } from '../../../core/paths/posix-path';
import { isInFolder, type InputFile } from '../../inputs';
import type { FileTree } from '../../tree/file-tree';
import { condensed, type Condensed } from '../condensed';
import { joiningKustomizations } from './joining-kustomizations';
import { takenByFolder } from '../reached';
import { usesIn } from '../uses';

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
  const parts = condensed(taken);
  const filesOf = oncePer((part: Condensed) => part.keys.flatMap((key) => byKey.get(key) ?? []));
  const joining = joiningKustomizations(others, parts, filesOf, tree);
  const union = sharedUnions();
  const placesOf = placesAbove(
    parts,
    groupBy([...joining.keys()], (place) => joining[place]?.part),
    union,
  );
  const joined = new Map<InputFile, readonly number[]>();
  for (const part of parts) for (const file of filesOf(part)) joined.set(file, placesOf(part));
  const inFolder = groupBy([...joined.keys()], ({ folder }) => folder);
  const ofTools = memoize(
    (folder) => union((inFolder.get(folder) ?? []).map((file) => joined.get(file) ?? [])),
    Infinity,
  );
  const tools = others.flatMap((file) =>
    file.folder === undefined || file.folder === folderOfPath(file.file) ? [] : [[file, ofTools(file.folder)] as const],
  );
  for (const [tool, places] of tools) joined.set(tool, places);
  const foldersAt = oncePer((places: readonly number[]) => places.flatMap((place) => joining[place]?.folder ?? []));
  return (file) => foldersAt(joined.get(file) ?? NONE);
}

/** Reports the places of all that take something, themselves and through others. */
function placesAbove(
  parts: readonly Condensed[],
  own: ReadonlyMap<Condensed | undefined, readonly number[]>,
  union: ReturnType<typeof sharedUnions>,
): (part: Condensed) => readonly number[] {
  const known = new Map<Condensed, readonly number[]>();
  for (const part of [...parts].reverse()) {
    known.set(part, union([own.get(part) ?? NONE, ...part.takers.map((each) => known.get(each) ?? NONE)]));
  }
  return (part) => known.get(part) ?? NONE;
}

const NONE: readonly number[] = [];
