import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { manifestKey, referenceTo } from '../../core/manifest';
import type { InputCluster } from '../../inputs/clusters';
import type { Inputs } from '../../inputs/inputs';
import { isPatched, type ChangesByFile } from '../../inputs/kustomize/changes-by-file';
import { groupedByFolder, reachedFrom, takersIn } from '../../inputs/kustomize/reached';
import type { Use } from '../../inputs/kustomize/uses';
import type { Circumstances } from '../../rules/engine/cluster';

type IsChanged = NonNullable<Circumstances['isChanged']>;

/**
 * Reports for the objects of a cluster whether kustomizations change a field: by patches, replacements, prefixes and suffixes.
 * Transformers in files may change any.
 */
export function changedFields({
  uses = [],
  tree,
}: Pick<Inputs, 'uses' | 'tree'>): (objects: InputCluster['objects'], patched: ChangesByFile) => IsChanged {
  const foldersWith = (...all: readonly Use['of'][]): ReadonlySet<string> =>
    new Set(uses.filter(({ of }) => all.includes(of)).map(({ folder }) => folder));
  const [renaming, transforming] = [foldersWith('name', 'transformer'), foldersWith('transformer')];
  const takers = once(() => takersIn(uses));
  const components = once(() => groupedByFolder(uses.filter(({ of }) => of === 'component')));
  const isTakenBy = (folders: ReadonlySet<string>, file: string): boolean =>
    folders.size > 0 &&
    [...takers()(tree.keyOf(file))].some((folder) =>
      // A component changes all that the kustomization has.
      reachedFrom(folder, components()).some((key) => folders.has(key)),
    );
  return (objects, patched) => {
    // A file may have thousands of objects of one name.
    const filesOf = once(() => {
      const byKey = groupBy(objects, ({ manifest }) => manifestKey(manifest));
      return new Map([...byKey].map(([key, same]) => [key, [...new Set(same.map(({ file }) => file))]]));
    });
    return (manifest, field) =>
      (filesOf().get(manifestKey(manifest)) ?? []).some(
        (file) =>
          isPatched(patched, file, referenceTo(manifest), field) ||
          isTakenBy(field === 'metadata.name' ? renaming : transforming, file),
      );
  };
}
