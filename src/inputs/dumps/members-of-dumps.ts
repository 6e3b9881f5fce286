import { folderOfPath, joinPaths, nameOfPath, pathFrom } from '../../core/paths/posix-path';
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

/**
 * The files below a folder that belong to a dump. A text that lies directly in the folder of a dump was put there by a person;
 * deeper in it are logs of other parts of the cluster.
 */
export function membersOfDumps(
  folder: string,
  found: readonly FoundFile[],
  tree: FileTree,
): (file: FoundFile) => DumpMember | undefined {
  const below = (path: string): string => pathFrom(folder, path);
  const manifests = found.filter(({ logOf, isPasted }) => logOf === undefined && isPasted !== true);
  const rootOf = rootsOfDumps(manifests.map(({ path }) => below(path)));
  const isOne = isMustGather(nameOfPath(tree.absolute(folder)));
  return ({ path, isPasted }) => {
    const root = isOne && isPasted === true ? '' : rootOf(below(path));
    if (root === undefined) return undefined;
    if (isPasted === true && folderOfPath(below(path)) === (root || '.')) return undefined;
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
