import { statSync } from 'node:fs';
import { basename, posix, relative, resolve } from 'node:path';
import type { FoundFile } from '../files-below';
import type { ReadInputs } from '../inputs';
import { MAX_BYTES, readFileBytes, TooLarge } from '../../files/read-bytes';
import { slashed } from '../../files/slashed';
import { dumpPlaceOf, isMustGather } from './dump-place';
import { dumpedContent } from './dumped-content';
import { readDumpFile } from './read-dump-file';
import { rootsOfDumps } from './roots-of-dumps';

/** A file of a dump. Of what does not concern the registry nothing is read. */
interface DumpMember {
  read(): ReadInputs;
}

/** The files below a folder that belong to a dump. */
export function membersOfDumps(folder: string, found: readonly FoundFile[]): (path: string) => DumpMember | undefined {
  const below = (path: string): string => slashed(relative(folder, path));
  const rootOf = rootsOfDumps(found.map(({ path }) => below(path)));
  const isOne = isMustGather(basename(resolve(folder)));
  return (path) => {
    const root = rootOf(below(path));
    if (root === undefined) return undefined;
    const dump = isOne ? folder : posix.join(folder, root);
    return { read: () => readMember(path, below(path), dump) };
  };
}

function readMember(path: string, below: string, dump: string): ReadInputs {
  const place = dumpPlaceOf(below);
  const known = place && dumpedContent(place.below);
  if (known === undefined) return { files: [], notJudged: [] };
  if (isTooLarge(path)) return { files: [], notJudged: [{ file: path, line: 1, why: new TooLarge().message }] };
  return readDumpFile({ file: path, known, dump }, () => readFileBytes(path));
}

function isTooLarge(path: string): boolean {
  try {
    return statSync(path).size > MAX_BYTES;
  } catch {
    // Reading it reports why.
    return false;
  }
}
