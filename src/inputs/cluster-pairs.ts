import type { ClosedKind } from '../core/closed-kind';
import { pathFrom } from '../core/paths/posix-path';
import type { ClusterMode } from './cluster-modes';
import { clustersIn } from './clusters';
import type { InputFile } from './inputs';
import { objectsInFiles } from './objects-in-files';
import type { SourceObject } from '../yaml/source-object';

/** A cluster on both sides; undefined on a side that does not have it. */
export interface ClusterPair {
  /** Relative to the compared folders; empty if two files are compared. */
  readonly path: string;
  readonly old: PairedCluster | undefined;
  readonly now: PairedCluster | undefined;
}

/** What one side has of a cluster. */
interface PairedCluster {
  readonly objects: readonly SourceObject[];
  /** The kinds of which it has every object that exists. */
  readonly closed: readonly ClosedKind[];
}

/** The files of one side, and the path on the command line that they come from. */
interface PairSide {
  readonly root: string;
  readonly files: readonly InputFile[];
}

/** Clusters with the same path relative to their root. A file or standard input is a cluster itself. */
export function clusterPairs(old: PairSide, now: PairSide, mode: ClusterMode = 'auto'): ClusterPair[] {
  if (mode === 'all') return [{ path: '', old: objectsIn(old.files), now: objectsIn(now.files) }];
  const folders = [old, now].map(filesByFolder);
  const paths = [...new Set(folders.flatMap((each) => [...each.keys()]))].sort();
  return paths.flatMap((path) => {
    const [before = [], after = []] = folders.map((each) => each.get(path) ?? []);
    // If a folder holds several clusters on one side, its files are compared one by one.
    const split = isSplit(mode, [before, after]);
    return split
      ? byFile(before, old.root, after, now.root)
      : [{ path, old: objectsIn(before), now: objectsIn(after) }];
  });
}

/** A dump is one cluster, whatever the other side is. */
function isSplit(mode: ClusterMode, sides: readonly (readonly InputFile[])[]): boolean {
  if (sides.flat().some(({ dump }) => dump !== undefined)) return false;
  return mode === 'file' || sides.some((files) => clustersIn(files, mode).length > 1);
}

function filesByFolder({ root, files }: PairSide): Map<string, InputFile[]> {
  const folders = new Map<string, InputFile[]>();
  // A single dump is the cluster that was named, wherever below the folder it begins.
  const isOne = new Set(files.map(({ dump }) => dump)).size === 1;
  for (const file of files) {
    const { folder, dump = folder } = file;
    const path = dump === undefined || (isOne && file.dump !== undefined) ? '' : pathFrom(root, dump);
    const members = folders.get(path);
    if (members === undefined) folders.set(path, [file]);
    else members.push(file);
  }
  return folders;
}

function byFile(old: readonly InputFile[], oldRoot: string, now: readonly InputFile[], newRoot: string): ClusterPair[] {
  const [before, after] = [
    new Map(old.map((file) => [pathFrom(oldRoot, file.file), file])),
    new Map(now.map((file) => [pathFrom(newRoot, file.file), file])),
  ];
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((path) => ({
    path,
    old: objectsIn([before.get(path)].flatMap((file) => file ?? [])),
    now: objectsIn([after.get(path)].flatMap((file) => file ?? [])),
  }));
}

function objectsIn(files: readonly InputFile[]): PairedCluster | undefined {
  if (files.length === 0) return undefined;
  return {
    objects: objectsInFiles(files),
    closed: files.flatMap(({ closed }) => closed),
  };
}
