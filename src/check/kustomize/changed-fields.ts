import { once, oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { manifestKey, referenceTo } from '../../core/manifest';
import type { InputCluster } from '../../inputs/clusters';
import type { Inputs } from '../../inputs/inputs';
import { isPatched, type ChangesByFile } from '../../inputs/kustomize/changes-by-file';
import { allBehind, reachedFromAny, takenByFolder } from '../../inputs/kustomize/reached';
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
  const { renamed, transformed } = changedFiles(uses);
  const isIn = (changed: ReadonlySet<string>, file: string): boolean =>
    changed.size > 0 && changed.has(tree.keyOf(file));
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
          isIn(field === 'metadata.name' ? renamed : transformed, file),
      );
  };
}

/** The files of which transformers change names, or any field. The same for all clusters of the inputs. */
const changedFiles = oncePer((uses: readonly Use[]) => {
  const users = once(() =>
    groupBy(
      uses.filter(({ of }) => of === 'component'),
      ({ file }) => file,
    ),
  );
  const takenWith = (...all: readonly Use['of'][]): ReadonlySet<string> => {
    const folders = uses.filter(({ of }) => all.includes(of)).map(({ folder }) => folder);
    if (folders.length === 0) return new Set();
    // A component changes all that the kustomization has.
    const changing = allBehind(folders, (key) => (users().get(key) ?? []).map(({ folder }) => folder));
    return reachedFromAny([...changing], takenByFolder(uses));
  };
  return { renamed: takenWith('name', 'transformer'), transformed: takenWith('transformer') };
});
