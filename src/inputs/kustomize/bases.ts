import type { ReadFile } from '../read-file';
import type { FileTree } from '../tree/file-tree';
import { usesIn } from './uses';

/** Whether kustomizations among the files make one of two folders, or files, of the other: then both are one cluster. */
export function basesIn(files: readonly ReadFile[], tree: FileTree): (one: string, other: string) => boolean {
  const resources = resourcesIn(files, tree);
  const uses = (overlay: string, base: string): boolean => reachableFrom(overlay, resources).has(base);
  return (one, other) => {
    if (resources.size === 0) return false;
    const [a, b] = [tree.keyOf(one), tree.keyOf(other)];
    return uses(a, b) || uses(b, a);
  };
}

/** The folders and files of which the kustomization of a folder is made, by their keys. */
export function reachedFolders(files: readonly ReadFile[], tree: FileTree): (folder: string) => ReadonlySet<string> {
  const resources = resourcesIn(files, tree);
  return (folder) => reachableFrom(folder, resources);
}

function resourcesIn(files: readonly ReadFile[], tree: FileTree): Map<string, string[]> {
  const resources = new Map<string, string[]>();
  for (const { of: use, folder, file } of usesIn(files, tree)) {
    if (use !== 'resource' || file === undefined) continue;
    const known = resources.get(folder);
    if (known === undefined) resources.set(folder, [file]);
    else known.push(file);
  }
  return resources;
}

function reachableFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
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
