import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import type { ReadFile } from '../read-file';
import type { FileTree } from '../tree/file-tree';
import { usesIn } from './uses';

/** Whether kustomizations among the files make one of two folders, or files, of the other: then both are one cluster. */
export function basesIn(files: readonly ReadFile[], tree: FileTree): (one: string, other: string) => boolean {
  const { below, above } = resourcesIn(files, tree);
  if (below.size === 0) return () => false;
  const keyOf = memoize((path) => tree.keyOf(path), Infinity);
  // One cluster is compared with thousands of others before the next one is.
  const related = memoize((key) => new Set([below, above].flatMap((edges) => [...reachableFrom(key, edges)])));
  return (one, other) => related(keyOf(one)).has(keyOf(other));
}

/** The folders and files of which the kustomization of a folder is made, by their keys. */
export function reachedFolders(files: readonly ReadFile[], tree: FileTree): (folder: string) => ReadonlySet<string> {
  const { below } = resourcesIn(files, tree);
  return (folder) => reachableFrom(folder, below);
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** What each kustomization has as a resource, and the kustomizations that have something as one. */
function resourcesIn(files: readonly ReadFile[], tree: FileTree): { readonly below: Edges; readonly above: Edges } {
  const resources = usesIn(files, tree).flatMap(({ of, folder, file }) =>
    of === 'resource' && file !== undefined ? [{ folder, file }] : [],
  );
  const edges = (from: 'folder' | 'file', to: 'folder' | 'file'): Edges =>
    new Map([...groupBy(resources, (each) => each[from])].map(([key, named]) => [key, named.map((each) => each[to])]));
  return { below: edges('folder', 'file'), above: edges('file', 'folder') };
}

/** Itself only where it is behind itself. */
function reachableFrom(start: string, edges: Edges): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of edges.get(next) ?? []) {
      if (!reached.has(target)) open.push(target);
      reached.add(target);
    }
  }
  return reached;
}
