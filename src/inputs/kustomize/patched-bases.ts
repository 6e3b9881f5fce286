import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import type { ManifestReference } from '../../core/finding';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { ReadFile } from '../read-file';
import { isAboutRegistry } from './is-about-registry';
import { groupedByFolder, reachedFrom, takenByFolder } from './reached';
import { overlap } from './selectors/field-index';
import { inEachCase } from './selectors/selector-words';
import type { ShownValues } from './selectors/label-index';
import { fits } from './selectors/object-selector';
import { selectionIndex } from './selectors/selection-index';
import { traitsBefore, type KnownTraits } from './traits-before';
import { selectionsReader, type Selection } from './used-changes';
import type { FileTree } from '../tree/file-tree';
import type { Use } from './uses';

/** What kustomizations change in their resources, by the file that is changed. */
export type PatchedBases = ReadonlyMap<string, readonly KustomizationChanges[]>;

/** What a kustomization changes, with its components. */
export interface KustomizationChanges {
  /** Its folder, by the key that others know it by. */
  readonly folder: string;
  /** The patches and replacements that change something, in one of its files or in another one. */
  readonly uses: ReadonlySet<Use>;
  /** Those changes that are made in an object of the file, or may be. */
  readonly changesOf: (object: ManifestReference) => readonly ObjectChange[];
}

/** What a patch or a replacement changes in an object. */
export interface ObjectChange extends Pick<Selection, 'use' | 'fields'> {
  readonly isSure: boolean;
}

/** The same of anything that changes objects. */
export type ChangesByFile = ReadonlyMap<string, readonly Pick<KustomizationChanges, 'changesOf'>[]>;

/** The changes of patches and replacements, in files or in a kustomization, to those files that are about the registry. */
export function patchedBases(files: readonly ReadFile[], uses: readonly Use[], tree: FileTree): PatchedBases {
  const patches = uses.filter(({ of }) => of === 'patch' || of === 'replacement');
  if (patches.length === 0) return new Map();
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const patchesOf = groupedByFolder(patches);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const taken = takenByFolder(uses);
  const selectionsOf = selectionsReader((key) => byKey.get(key)?.text);
  const traitsIn = traitsBefore(uses, selectionsOf);
  const mayBeRenamed = uses.some(({ of }) => of === 'name');
  const bases = new Map<string, KustomizationChanges[]>();
  for (const folder of new Set([...patchesOf.keys(), ...components.keys()])) {
    // The patches of a component are for all that the kustomization has.
    const merged = reachedFrom(folder, components).flatMap((key) => patchesOf.get(key) ?? []);
    if (merged.length === 0) continue;
    const reached = reachedFrom(folder, taken).flatMap((key) => byKey.get(key) ?? []);
    const ours = reached.filter(isAboutRegistry);
    if (ours.length === 0) continue;
    const selections = selectionsOf(merged);
    const all = new Set(selections.map(({ use }) => use));
    const changes = selections.map(({ use, selector, fields }) => ({
      selector,
      sure: { use, fields, isSure: true },
      possible: { use, fields, isSure: false },
    }));
    const changesFor = selectionIndex(changes, ({ selector }) => selector, mayBeRenamed);
    const traits = traitsIn(folder);
    for (const file of ours) {
      const key = tree.keyOf(file.file);
      const changesOf = changesIn(file, changesFor, (manifest) => traits({ file: key, manifest }));
      const known = bases.get(file.file);
      if (known === undefined) bases.set(file.file, [{ folder, uses: all, changesOf }]);
      else known.push({ folder, uses: all, changesOf });
    }
  }
  return bases;
}

/** A change, as it is where it surely is made, and where it may be: thousands of objects may have it. */
interface PossibleChange extends Pick<Selection, 'selector'> {
  readonly sure: ObjectChange;
  readonly possible: ObjectChange;
}

/** Kustomize finds an object in the file itself, and not one that is embedded in another one. */
function changesIn(
  { objects }: ReadFile,
  changesFor: (object: ManifestReference, shown: ShownValues) => readonly PossibleChange[],
  traitsOf: (manifest: Manifest) => KnownTraits,
): KustomizationChanges['changesOf'] {
  const byName = once(() =>
    groupBy(
      objects.map(({ manifest }) => ({ manifest, reference: referenceTo(manifest) })),
      ({ reference }) => nameKey(reference),
    ),
  );
  const known = new Map<string, readonly ObjectChange[]>();
  const changesOf = (object: ManifestReference): ObjectChange[] => {
    const called = (byName().get(nameKey(object)) ?? []).map(({ manifest, reference }) => ({
      reference,
      traits: traitsOf(manifest),
    }));
    const shown: ShownValues = (key) => {
      const values = called.map(({ traits }) => traits.shown(key));
      return values.some((each) => each === undefined) ? undefined : values.flatMap((each) => each ?? []);
    };
    const changes: ObjectChange[] = [];
    for (const { selector, sure, possible } of called.length === 0 ? [] : changesFor(object, shown)) {
      const fit = inEachCase(called.map(({ reference, traits }) => fits(selector, reference, traits.before(sure.use))));
      if (fit !== 'no') changes.push(fit === 'yes' ? sure : possible);
    }
    return changes;
  };
  return (object) => {
    const key = nameKey(object);
    const changes = known.get(key) ?? changesOf(object);
    known.set(key, changes);
    return changes;
  };
}

/** Without the namespace, which others may fill in. */
function nameKey(object: ManifestReference): string {
  return `${groupKind(object)}/${object.name}`;
}

/** Whether a patch or a replacement decides about a field, so that the value in the base is not the one that is applied. */
export function isPatched(bases: ChangesByFile, file: string, object: ManifestReference, field: string): boolean {
  return (
    field !== '' && selecting(bases, file, object).some(({ fields }) => fields.some((each) => overlap(each, field)))
  );
}

/** The fields of an object that patches and replacements write. */
export function changesOfObject(bases: ChangesByFile, file: string, object: ManifestReference): string[] {
  return selecting(bases, file, object).flatMap(({ fields }) => fields);
}

/** The patches and replacements that change an object, and whether each surely does. */
export function usesChanging(bases: ChangesByFile, file: string, object: ManifestReference): ReadonlyMap<Use, boolean> {
  const uses = new Map<Use, boolean>();
  for (const { use, isSure } of selecting(bases, file, object)) uses.set(use, isSure || uses.get(use) === true);
  return uses;
}

/** The patches and replacements that change an object of the registry in one of the files. */
export function changingUses(bases: ChangesByFile, files: readonly ReadFile[]): ReadonlySet<Use> {
  const changing = new Set<Use>();
  for (const { file, objects } of files.filter((each) => bases.has(each.file))) {
    for (const { manifest } of objects.filter((each) => concernsRegistry(each.manifest)))
      for (const { use } of selecting(bases, file, referenceTo(manifest))) changing.add(use);
  }
  return changing;
}

/** What may be changed counts as changed. */
function selecting(bases: ChangesByFile, file: string, object: ManifestReference): ObjectChange[] {
  return (bases.get(file) ?? []).flatMap(({ changesOf }) => changesOf(object));
}
