import { dirname } from 'node:path';
import { objectKey, referenceTo } from '../core/manifest';
import { kindOf, MANAGED_KINDS } from '../schema/kinds/kinds';
import { STANDARD_INPUT, type InputFile } from './read-paths';
import type { SourceObject } from '../yaml/source-object';

/** How files become clusters: each file, each folder, all together, or as it seems. */
export const CLUSTER_MODES = ['auto', 'file', 'folder', 'all'] as const;

export type ClusterMode = (typeof CLUSTER_MODES)[number];

/** Objects that are judged together. */
export interface InputCluster {
  /** The file or folder that holds them; empty for everything together. */
  readonly path: string;
  readonly objects: readonly SourceObject[];
}

/**
 * A file that was named is a cluster. In a folder each folder that directly holds files is one, unless two of its files
 * hold the same singleton: then each of its files is one.
 */
export function clustersIn(files: readonly InputFile[], mode: ClusterMode): InputCluster[] {
  if (mode === 'all') return [clusterOf('', files)];
  const groups = new Map<string, InputFile[]>();
  for (const file of files) {
    const path = pathOf(file, mode);
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [file]);
    else group.push(file);
  }
  return [...groups].flatMap(([path, members]) =>
    mode === 'auto' && sharesSingleton(members)
      ? members.map((member) => clusterOf(member.file, [member]))
      : [clusterOf(path, members)],
  );
}

function pathOf({ file, folder }: InputFile, mode: Exclude<ClusterMode, 'all'>): string {
  if (mode === 'file' || file === STANDARD_INPUT) return file;
  return folder ?? (mode === 'folder' ? dirname(file) : file);
}

function clusterOf(path: string, files: readonly InputFile[]): InputCluster {
  return { path, objects: files.flatMap(({ objects }) => objects) };
}

/** Whether two files hold a Config, an ImagePruner or an Image of the same name. */
function sharesSingleton(files: readonly InputFile[]): boolean {
  const seen = new Set<string>();
  for (const { objects } of files) {
    const own = new Set(
      objects
        .filter(({ manifest }) => (MANAGED_KINDS as readonly unknown[]).includes(kindOf(manifest)))
        .map(({ manifest }) => objectKey(referenceTo(manifest))),
    );
    if ([...own].some((key) => seen.has(key))) return true;
    for (const key of own) seen.add(key);
  }
  return false;
}
