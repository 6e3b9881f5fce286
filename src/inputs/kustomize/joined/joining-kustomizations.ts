import { groupBy } from '../../../core/data/group-by';
import { folderOfPath, nameOfPath } from '../../../core/paths/posix-path';
import type { FileTree } from '../../tree/file-tree';
import type { InputFile } from '../../inputs';
import type { Condensed } from '../condensed';
import { crowdedIn } from './crowded';
import { KUSTOMIZATION } from '../kustomization';
import { allBehind } from '../reached';

/** A kustomization that may make one cluster of what it takes. */
interface JoiningKustomization {
  readonly folder: string;
  readonly part: Condensed;
}

type FilesOf = (part: Condensed) => readonly InputFile[];

/**
 * The outermost kustomizations that are no set of clusters themselves, of which one joins files of several folders, or has a file
 * that such a one has, too.
 */
export function joiningKustomizations(
  files: readonly InputFile[],
  parts: readonly Condensed[],
  filesOf: FilesOf,
  tree: FileTree,
): JoiningKustomization[] {
  const foldersOf = foldersIn(parts, filesOf);
  const outermost = outermostOf(kustomizationsIn(files, parts, tree), crowdedIn(parts, filesOf)).filter(
    ({ part }) => foldersOf(part).size > 0,
  );
  const several = outermost.filter(({ part }) => foldersOf(part).size > 1);
  const shared = [...allBehind(several.map(partOf), ({ takes }) => takes)].filter((part) => filesOf(part).length > 0);
  const beside = allBehind(shared, ({ takers }) => takers);
  return outermost.filter(({ part }) => beside.has(part));
}

function kustomizationsIn(
  files: readonly InputFile[],
  parts: readonly Condensed[],
  tree: FileTree,
): JoiningKustomization[] {
  const byKey = new Map(parts.flatMap((part) => part.keys.map((key) => [key, part] as const)));
  return files
    .filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file)))
    .map(({ file }) => folderOfPath(file))
    .flatMap((folder) => {
      const part = byKey.get(tree.keyOf(folder));
      return part === undefined ? [] : [{ folder, part }];
    });
}

/** Those that no other one takes. Of several in a circle, each takes the other ones. */
function outermostOf(
  kustomizations: readonly JoiningKustomization[],
  crowded: ReadonlySet<Condensed>,
): JoiningKustomization[] {
  const single = kustomizations.filter(({ part }) => !crowded.has(part));
  const byPart = groupBy(single, partOf);
  const inner = allBehind(
    [...byPart.keys()].flatMap(({ takes }) => takes),
    ({ takes }) => takes,
  );
  return single.filter(
    ({ folder, part }) => !inner.has(part) && byPart.get(part)?.every((other) => other.folder === folder) === true,
  );
}

/** Reports the folders of all files that are taken, or two of them. */
function foldersIn(parts: readonly Condensed[], filesOf: FilesOf): (part: Condensed) => ReadonlySet<unknown> {
  const known = new Map<Condensed, ReadonlySet<unknown>>();
  for (const part of parts) {
    const own = filesOf(part).map(({ folder }) => folder);
    const folders = new Set([...own, ...part.takes.flatMap((each) => [...(known.get(each) ?? [])])]);
    known.set(part, new Set([...folders].slice(0, 2)));
  }
  return (part) => known.get(part) ?? new Set();
}

function partOf({ part }: JoiningKustomization): Condensed {
  return part;
}
