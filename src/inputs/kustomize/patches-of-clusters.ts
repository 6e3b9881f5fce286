import { indexBy, once } from '../../core/caching/once-per';
import { folderOfPath } from '../../core/paths/posix-path';
import type { InputCluster } from '../clusters';
import type { Inputs } from '../inputs';
import type { KustomizationChanges, PatchedBases } from './changes-by-file';
import { reachedFrom, takenByFolder, takersIn } from './reached';
import { usesIn } from './uses';

/**
 * Reports for a cluster what patches change in it: in one that a kustomization joins, those of what this kustomization takes,
 * and of what takes it; in any other, those of all overlays.
 */
export function patchesOfClusters({
  files,
  tree,
  patched,
}: Pick<Inputs, 'files' | 'tree' | 'patched'>): (cluster: InputCluster) => PatchedBases {
  if (patched.size === 0) return () => patched;
  const uses = once(() => usesIn(files, tree));
  const taken = once(() => takenByFolder(uses()));
  const takersOf = once(() => takersIn(uses()));
  return ({ objects, joinedBy }) => {
    if (joinedBy === undefined) return patched;
    const own = tree.keyOf(folderOfPath(joinedBy));
    const folders = new Set([...reachedFrom(own, taken()), ...takersOf()(own)]);
    const members = new Set(objects.map(({ file }) => file));
    return new Map(
      [...members].map((file) => {
        const changes = byFolder(patched.get(file) ?? NONE);
        return [file, [...folders].flatMap((folder) => changes.get(folder) ?? [])];
      }),
    );
  };
}

const NONE: readonly KustomizationChanges[] = [];

/** A base may have thousands of overlays, and each of them asks for its own changes. */
const byFolder = indexBy(({ folder }: KustomizationChanges) => folder);
