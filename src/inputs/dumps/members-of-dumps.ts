import { joinPaths, nameOfPath, pathFrom } from '../../core/paths/posix-path';
import type { FoundFile } from '../files-below';
import type { ReadInputs } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { dumpPlaceOf, isMustGather } from './dump-place';
import { dumpedContent } from './dumped-content';
import { readDumpFile } from './read-dump-file';
import { rootsOfDumps } from './roots-of-dumps';

/** A file of a dump. Of what does not concern the registry nothing is read. */
interface DumpMember {
  read(): ReadInputs;
}

/** The files below a folder that belong to a dump. */
export function membersOfDumps(
  folder: string,
  found: readonly FoundFile[],
  tree: FileTree,
): (path: string) => DumpMember | undefined {
  const below = (path: string): string => pathFrom(folder, path);
  const rootOf = rootsOfDumps(found.map(({ path }) => below(path)));
  const isOne = isMustGather(nameOfPath(tree.absolute(folder)));
  return (path) => {
    const root = rootOf(below(path));
    if (root === undefined) return undefined;
    const dump = isOne ? folder : joinPaths(folder, root);
    return { read: () => readMember(path, below(path), dump, tree) };
  };
}

function readMember(path: string, below: string, dump: string, tree: FileTree): ReadInputs {
  const place = dumpPlaceOf(below);
  const known = place && dumpedContent(place.below);
  if (known === undefined) return { files: [], notJudged: [] };
  const content = tree.read(path);
  return content.isTooLarge === true
    ? { files: [], notJudged: [{ file: path, line: 1, why: content.error?.message ?? '' }] }
    : readDumpFile({ file: path, known, dump }, content);
}
