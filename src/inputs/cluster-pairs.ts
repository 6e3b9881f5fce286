import type { ClosedKind } from '../core/closed-kind';
import { joinPaths, pathFrom } from '../core/paths/posix-path';
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
  /** The kustomization that makes it of several folders. */
  readonly joinedBy?: string;
}

/** The files of one side, and the path on the command line that they come from. */
interface PairSide {
  readonly root: string;
  readonly files: readonly InputFile[];
  /** The clusters of a file that something makes one of several folders, by their paths; only with `auto`. */
  readonly joinedIn: (file: InputFile) => readonly string[];
}

/** Clusters with the same path relative to their root. A file or standard input is a cluster itself. */
export function clusterPairs(old: PairSide, now: PairSide, mode: ClusterMode = 'auto'): ClusterPair[] {
  if (mode === 'all') return [{ path: '', old: objectsIn(old.files), now: objectsIn(now.files) }];
  const [joinedOld, joinedNow] = mode === 'auto' ? [joined(old), joined(now)] : [NONE, NONE];
  const folders = [filesByPath(old, joinedOld, joinedNow), filesByPath(now, joinedNow, joinedOld)];
  const paths = [...new Set(folders.flatMap((each) => [...each.keys()]))].sort();
  return paths.flatMap((path) => {
    const [before = [], after = []] = folders.map((each) => each.get(path) ?? []);
    // If a folder holds several clusters on one side, its files are compared one by one.
    const isJoined = joinedOld.paths.has(path) || joinedNow.paths.has(path);
    return isSplit(mode, [before, after], isJoined ? () => [path] : undefined)
      ? byFile(before, old.root, after, now.root)
      : [
          {
            path,
            old: objectsIn(before, joinedBy(old, path, joinedOld)),
            now: objectsIn(after, joinedBy(now, path, joinedNow)),
          },
        ];
  });
}

/** A dump is one cluster, whatever the other side is. */
function isSplit(
  mode: ClusterMode,
  sides: readonly (readonly InputFile[])[],
  joinedIn: PairSide['joinedIn'] | undefined,
): boolean {
  if (sides.flat().some(({ dump }) => dump !== undefined)) return false;
  return mode === 'file' || sides.some((files) => clustersIn(files, mode, joinedIn).length > 1);
}

/** The clusters that are made of several folders, by their paths and by those of their files, below the side. */
interface Joined {
  readonly byFile: ReadonlyMap<string, readonly string[]>;
  readonly paths: ReadonlySet<string>;
}

const NONE: Joined = { byFile: new Map(), paths: new Set() };

function joined({ root, files, joinedIn }: PairSide): Joined {
  const byFile = new Map(
    files
      .map((file) => [pathFrom(root, file.file), joinedIn(file).map((path) => pathFrom(root, path))] as const)
      .filter(([, { length }]) => length > 0),
  );
  return { byFile, paths: new Set([...byFile.values()].flat()) };
}

function joinedBy({ root }: PairSide, path: string, { paths }: Joined): string | undefined {
  return paths.has(path) ? joinPaths(root, path, 'kustomization.yaml') : undefined;
}

/**
 * Files by the path of their cluster. What only the other side joins is one here, too, if the folder that joins it is there:
 * else an edit of the kustomization would look as if objects were gone.
 */
function filesByPath(side: PairSide, own: Joined, other: Joined): Map<string, InputFile[]> {
  const { root, files } = side;
  const paths = new Map<string, InputFile[]>();
  // A single dump is the cluster that was named, wherever below the folder it begins.
  const isOne = new Set(files.map(({ dump }) => dump)).size === 1;
  const folderOf = ({ folder, dump = folder }: InputFile): string => (dump === undefined ? '' : pathFrom(root, dump));
  const folders = new Set(files.map(folderOf));
  for (const file of files) {
    const name = pathFrom(root, file.file);
    const here = own.byFile.get(name) ?? other.byFile.get(name)?.filter((path) => folders.has(path)) ?? [];
    const alone = isOne && file.dump !== undefined ? '' : folderOf(file);
    for (const path of here.length > 0 ? here : [alone]) {
      const members = paths.get(path);
      if (members === undefined) paths.set(path, [file]);
      else members.push(file);
    }
  }
  return paths;
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

function objectsIn(files: readonly InputFile[], kustomization?: string): PairedCluster | undefined {
  if (files.length === 0) return undefined;
  return {
    // A tool is in each of the folders that it brings.
    objects: [...new Set(objectsInFiles(files))],
    closed: files.flatMap(({ closed }) => closed),
    ...(kustomization === undefined ? {} : { joinedBy: kustomization }),
  };
}
