import { groupBy } from '../../core/data/group-by';
import { isSameData } from '../../core/data/same-data';
import { referenceTo, type Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import type { Inputs } from '../../inputs/inputs';
import { changesOfObject } from '../../inputs/kustomize/changes-by-file';
import { groupedByFolder, reachedFrom, takenByFolder } from '../../inputs/kustomize/reached';
import type { Use } from '../../inputs/kustomize/uses';
import { whyOf } from '../../inputs/kustomize/why';

/** Reports why kustomize makes another object of one in a file; undefined for one that it leaves as it is. */
export function changedByKustomize({
  patched,
  tree,
  uses = [],
}: Pick<Inputs, 'patched' | 'tree' | 'uses'>): (object: SourceObject) => string | undefined {
  const ofAll = usesOfAll(uses);
  return ({ file, manifest }) => {
    const [[patch] = []] = changesOfObject(patched, file, referenceTo(manifest)).filter(({ length }) => length > 0);
    const use = patch?.use ?? ofAll.get(tree.keyOf(file))?.find((each) => !isGiven(each, manifest));
    return use && `changed by ${whyOf(use, file)}`;
  };
}

/** What kustomizations change in all objects that they have, by the file. The namespace is in the objects already. */
function usesOfAll(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const changing = groupedByFolder(uses.filter(({ of }) => CHANGES_ALL.has(of)));
  if (changing.size === 0) return new Map();
  const taken = takenByFolder(uses);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const found = [...taken.keys()].flatMap((folder) => {
    // A component changes all that the kustomization has.
    const own = reachedFrom(folder, components).flatMap((each) => changing.get(each) ?? []);
    return own.length === 0 ? [] : reachedFrom(folder, taken).flatMap((file) => own.map((use) => ({ file, use })));
  });
  return new Map([...groupBy(found, ({ file }) => file)].map(([file, each]) => [file, each.map(({ use }) => use)]));
}

const CHANGES_ALL: ReadonlySet<Use['of']> = new Set(['name', 'mark', 'label', 'transformer']);

/** Whether an object has the labels and annotations already. */
function isGiven({ given }: Use, { metadata }: Manifest): boolean {
  if (given === undefined) return false;
  return [
    [given.labels, metadata.labels],
    [given.annotations, metadata.annotations],
  ].every(([pairs, own]) => Object.entries(pairs ?? {}).every(([key, value]) => isSameData(asRecord(own)[key], value)));
}
