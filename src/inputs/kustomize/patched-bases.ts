import { groupBy } from '../../core/data/group-by';
import { oncePer } from '../../core/caching/once-per';
import type { ManifestReference } from '../../core/finding';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import type { ReadFile } from '../read-file';
import type { KustomizationChanges, ListsOfChanges, ObjectChange, PatchedBases } from './changes-by-file';
import { isAboutRegistry } from './is-about-registry';
import { isMoreThanCompared } from './most-compared';
import { groupedByFolder, reachedFrom, takersIn } from './reached';
import { inEachCase } from './selectors/selector-words';
import { fits, type PossibleTraits } from './selectors/object-selector';
import { selectionIndex, type SelectionIndex } from './selectors/selection-index';
import { traitsBefore } from './traits-before';
import { selectionsReader, type Selection } from './used-changes';
import type { FileTree } from '../tree/file-tree';
import { isWriting, type Use } from './uses';

/** The changes of patches and replacements, in files or in a kustomization, to those files that are about the registry. */
export function patchedBases(files: readonly ReadFile[], uses: readonly Use[], tree: FileTree): PatchedBases {
  const patches = uses.filter(isWriting);
  if (patches.length === 0) return new Map();
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const patchesOf = groupedByFolder(patches);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const oursIn = filesByTaker(byKey, uses);
  const selectionsOf = selectionsReader((key) => byKey.get(key)?.text);
  const traits = traitsBefore(uses, selectionsOf);
  const known = { mayBeRenamed: uses.some(({ of }) => of === 'name'), isKept: traits.isKept };
  const changing = [...new Set([...patchesOf.keys(), ...components.keys()])].flatMap((folder) => {
    const ours = oursIn.get(folder) ?? [];
    if (ours.length === 0) return [];
    // The patches of a component are for all that the kustomization has.
    const merged = reachedFrom(folder, components).flatMap((key) => patchesOf.get(key) ?? []);
    if (merged.length === 0) return [];
    const changes = selectionsOf(merged).map(possibleChange);
    return {
      folder,
      files: ours,
      uses: new Set(changes.map(({ use }) => use)),
      changesFor: selectionIndex(changes, ({ selector }) => selector, known),
    };
  });
  const isCompared = !isMoreThanCompared(changing, traits.writers);
  const bases = new Map<string, KustomizationChanges[]>();
  for (const { folder, files: ours, uses: all, changesFor } of changing) {
    const traitsIn = traits.before(folder);
    for (const file of ours) {
      const key = tree.keyOf(file.file);
      const changesOf = isCompared
        ? comparedChanges(file, changesFor, (manifest) => traitsIn({ file: key, manifest }))
        : possibleChanges(file, changesFor);
      const others = bases.get(file.file);
      if (others === undefined) bases.set(file.file, [{ folder, uses: all, changesOf }]);
      else others.push({ folder, uses: all, changesOf });
    }
  }
  return bases;
}

/** The files about the registry that each kustomization takes, by its folder: few have one, and a walk from each finds many more. */
function filesByTaker(
  files: ReadonlyMap<string, ReadFile>,
  uses: readonly Use[],
): ReadonlyMap<string, readonly ReadFile[]> {
  const takersOf = takersIn(uses);
  const found = [...files]
    .filter(([, file]) => isAboutRegistry(file))
    .flatMap(([key, file]) => [...takersOf(key)].map((folder) => ({ folder, file })));
  return new Map(
    [...groupBy(found, ({ folder }) => folder)].map(([folder, each]) => [folder, each.map(({ file }) => file)]),
  );
}

/** A change, as it is where it surely is made, and where it may be: thousands of objects may have it. */
interface PossibleChange extends Pick<Selection, 'use' | 'selector'> {
  readonly sure: ObjectChange;
  readonly possible: ObjectChange;
}

function possibleChange({ use, selector, fields }: Selection): PossibleChange {
  return { use, selector, sure: { use, fields, isSure: true }, possible: { use, fields, isSure: false } };
}

/** The changes that fit an object. Kustomize finds an object in the file itself, and not one that is embedded in another one. */
function comparedChanges(
  file: ReadFile,
  changesFor: SelectionIndex<PossibleChange>,
  traitsOf: (manifest: Manifest) => (use: Use) => PossibleTraits,
): KustomizationChanges['changesOf'] {
  const known = new Map<string, ListsOfChanges>();
  const changesOf = (object: ManifestReference): ObjectChange[] => {
    const called = calledAlike(file, object).map((manifest) => ({
      reference: referenceTo(manifest),
      traits: traitsOf(manifest),
    }));
    const changes: ObjectChange[] = [];
    for (const { use, selector, sure, possible } of changesIn(file, object, changesFor).flat()) {
      const fit = inEachCase(called.map(({ reference, traits }) => fits(selector, reference, traits(use))));
      if (fit !== 'no') changes.push(fit === 'yes' ? sure : possible);
    }
    return changes;
  };
  return (object) => {
    const key = nameKey(object);
    const changes = known.get(key) ?? [changesOf(object)];
    known.set(key, changes);
    return changes;
  };
}

/** The changes that may be made in an object, without a look at all that their selectors name. */
function possibleChanges(
  file: ReadFile,
  changesFor: SelectionIndex<PossibleChange>,
): KustomizationChanges['changesOf'] {
  return (object) => changesIn(file, object, changesFor).map(possibleIn);
}

const possibleIn = oncePer((changes: readonly PossibleChange[]): readonly ObjectChange[] =>
  changes.map(({ possible }) => possible),
);

function changesIn(
  file: ReadFile,
  object: ManifestReference,
  changesFor: SelectionIndex<PossibleChange>,
): readonly (readonly PossibleChange[])[] {
  const called = calledAlike(file, object);
  if (called.length === 0) return [];
  return changesFor(
    object,
    called.map(({ metadata }) => metadata.labels),
  );
}

/** The objects of a file that may be the same one. */
function calledAlike(file: ReadFile, object: ManifestReference): readonly Manifest[] {
  return byName(file).get(nameKey(object)) ?? [];
}

const byName = oncePer(({ objects }: ReadFile) =>
  groupBy(
    objects.map(({ manifest }) => manifest),
    (manifest) => nameKey(referenceTo(manifest)),
  ),
);

/** Without the namespace, which others may fill in. */
function nameKey(object: ManifestReference): string {
  return `${groupKind(object)}/${object.name}`;
}
