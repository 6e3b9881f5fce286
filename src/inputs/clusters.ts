import { oncePer } from '../core/caching/once-per';
import type { ClosedKind } from '../core/closed-kind';
import { isLive } from '../core/live-object';
import { apiGroup, manifestKey, type Manifest } from '../core/manifest';
import { folderOfPath, joinPaths } from '../core/paths/posix-path';
import { isOfManagedKind } from '../schema/kinds/kinds';
import type { ClusterMode } from './cluster-modes';
import type { InputFile } from './inputs';
import { objectsInFiles } from './objects-in-files';
import { STANDARD_INPUT } from './read-inputs';
import type { SourceObject } from '../yaml/source-object';
import { firstInOneList } from '../core/formats/in-one-list';

/** Objects that are checked together. */
export interface InputCluster {
  /** The file or folder that holds them; empty if all files are one cluster. */
  readonly path: string;
  readonly objects: readonly SourceObject[];
  /** The kinds of which it has every object that exists. */
  readonly closed: readonly ClosedKind[];
  /** The kustomization that makes it of several folders; a configuration sets its release and platform for this file. */
  readonly joinedBy?: string;
}

/**
 * A dump is one cluster. With `auto`, the files on the command line are one cluster, and so are the files that a folder
 * directly holds. If two of them hold the same singleton, each file is a cluster, unless one is the manifest of the live other.
 *
 * @param joinedIn the clusters of a file that something makes one of several folders, by their paths; only with `auto`
 */
export function clustersIn(
  files: readonly InputFile[],
  mode: ClusterMode,
  joinedIn: (file: InputFile) => readonly string[] = () => [],
): InputCluster[] {
  if (mode === 'all') return [clusterOf('', files)];
  const isOnlyBuild = files.filter(({ isBuilt }) => isBuilt === true).length === 1;
  const groups = new Map<string, InputFile[]>();
  const several = new Set<string>();
  for (const file of files) {
    const joined = mode === 'auto' ? joinedIn(file) : [];
    for (const path of joined) several.add(path);
    for (const path of joined.length > 0 ? joined : [pathOf(file, mode, isOnlyBuild)]) {
      const group = groups.get(path);
      if (group === undefined) groups.set(path, [file]);
      else group.push(file);
    }
  }
  return [...groups].flatMap(([path, members]) =>
    mode === 'auto' && members[0]?.dump === undefined && hasSameSingleton(members)
      ? members.map((member) => clusterOf(member.file, [member]))
      : [
          {
            ...clusterOf(path === '' ? namesOf(members) : path, members),
            ...(several.has(path) ? { joinedBy: joinPaths(path, 'kustomization.yaml') } : {}),
          },
        ],
  );
}

/** Empty for files that were named. */
function pathOf(
  { file, folder, isBuilt, dump }: InputFile,
  mode: Exclude<ClusterMode, 'all'>,
  isOnlyBuild: boolean,
): string {
  if (dump !== undefined) return dump;
  if (mode === 'file') return file;
  // What is named beside one build, such as facts, belongs to it. Several builds are several clusters.
  if (isBuilt === true) return isOnlyBuild && mode === 'auto' ? '' : file;
  if (folder !== undefined) return folder;
  return mode === 'auto' ? '' : file === STANDARD_INPUT ? file : folderOfPath(file);
}

/** `a.yaml`, or `a.yaml, b.yaml and 3 more`. */
function namesOf(files: readonly InputFile[]): string {
  const names = files.map(({ file }) => file);
  return firstInOneList(names, MOST_NAMES);
}

const MOST_NAMES = 3;

function clusterOf(path: string, files: readonly InputFile[]): InputCluster {
  return {
    path,
    // A tool is in each of the folders that it brings.
    objects: [...new Set(objectsInFiles(files))],
    closed: files.flatMap(({ closed }) => closed),
  };
}

/** Whether two files hold the same object of which a cluster has one. A manifest and the live object are one cluster. */
function hasSameSingleton(files: readonly InputFile[]): boolean {
  const seen = new Map<string, boolean[]>();
  for (const { objects } of files)
    for (const [key, live] of singletonsIn(objects)) seen.set(key, [...(seen.get(key) ?? []), live]);
  return [...seen.values()].some(isRepeated);
}

/** Whether an object stands in more files than a manifest and the live object, by what of them is live. */
export function isRepeated(lives: readonly boolean[]): boolean {
  return lives.length > 2 || (lives.length === 2 && lives[0] === lives[1]);
}

/** The objects of which a cluster has one, and whether they are live. */
export const singletonsIn = oncePer(
  (objects: InputFile['objects']): ReadonlyMap<string, boolean> =>
    new Map(
      objects
        .filter(({ manifest }) => isSingleton(manifest))
        .map(({ manifest }) => [manifestKey(manifest), isLive(manifest)]),
    ),
);

function isSingleton(manifest: Manifest): boolean {
  if (isOfManagedKind(manifest)) return true;
  return manifest.kind === 'Infrastructure' && apiGroup(manifest.apiVersion) === 'config.openshift.io';
}
