import { once, oncePer } from '../../core/caching/once-per';
import { memoizeBy } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import type { ManifestReference } from '../../core/finding';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { ReadFile } from '../read-file';
import { isAboutRegistry } from './is-about-registry';
import { groupedByFolder, reachedFrom, takenByFolder } from './reached';
import { inEachCase, type Fit } from './selectors/selector-words';
import { fits, isOfAnother, type ObjectSelector, type PossibleTraits } from './selectors/object-selector';
import { traitsBefore } from './traits-before';
import { overlap, usedChanges, type UsedChange } from './used-changes';
import type { FileTree } from '../tree/file-tree';
import type { Use } from './uses';

/** What kustomizations change in their resources, by the file that is changed. */
export type PatchedBases = ReadonlyMap<string, readonly KustomizationChanges[]>;

/** What a kustomization changes, with its components. */
export interface KustomizationChanges {
  /** Its folder, by the key that others know it by. */
  readonly folder: string;
  readonly changes: readonly UsedChange[];
  /** Whether one of them is made in an object of the file. */
  readonly fit: (change: UsedChange, object: ManifestReference) => Fit;
}

/** The changes of patches and replacements, in files or in a kustomization, to those files that are about the registry. */
export function patchedBases(files: readonly ReadFile[], uses: readonly Use[], tree: FileTree): PatchedBases {
  const patches = uses.filter(({ of }) => of === 'patch' || of === 'replacement');
  if (patches.length === 0) return new Map();
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const patchesOf = groupedByFolder(patches);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const taken = takenByFolder(uses);
  const textOf = (key: string): string | undefined => byKey.get(key)?.text;
  const traits = traitsBefore(uses, textOf);
  const bases = new Map<string, KustomizationChanges[]>();
  for (const folder of new Set([...patchesOf.keys(), ...components.keys()])) {
    // The patches of a component are for all that the kustomization has.
    const merged = reachedFrom(folder, components).flatMap((key) => patchesOf.get(key) ?? []);
    if (merged.length === 0) continue;
    const reached = reachedFrom(folder, taken).flatMap((key) => byKey.get(key) ?? []);
    const ours = reached.filter(isAboutRegistry);
    if (ours.length === 0) continue;
    const changes = usedChanges(merged, textOf);
    for (const file of ours) {
      const fit = fitIn(file, (use, manifest) => traits(use, folder, { file: tree.keyOf(file.file), manifest }));
      bases.set(file.file, [...(bases.get(file.file) ?? []), { folder, changes, fit }]);
    }
  }
  return bases;
}

/** Kustomize finds an object in the file itself, and not one that is embedded in another one. */
function fitIn(
  { objects }: ReadFile,
  traitsOf: (use: Use, manifest: Manifest) => PossibleTraits,
): KustomizationChanges['fit'] {
  const byName = once(() =>
    groupBy(
      objects.map(({ manifest }) => manifest),
      (each) => nameKey(referenceTo(each)),
    ),
  );
  // A patch may change thousands of fields, and each of them is asked for.
  const fitOf = oncePer((use: Use) =>
    oncePer((selector: ObjectSelector) =>
      memoizeBy(nameKey, (object: ManifestReference) =>
        inEachCase(
          (byName().get(nameKey(object)) ?? []).map((manifest) =>
            fits(selector, referenceTo(manifest), traitsOf(use, manifest)),
          ),
        ),
      ),
    ),
  );
  return ({ use, selector }, object) => (isOfAnother(selector, object) ? 'no' : fitOf(use)(selector)(object));
}

/** Without the namespace, which others may fill in. */
function nameKey(object: ManifestReference): string {
  return `${groupKind(object)}/${object.name}`;
}

/** Whether a patch or a replacement decides about a field, so that the value in the base is not the one that is applied. */
export function isPatched(bases: PatchedBases, file: string, object: ManifestReference, field: string): boolean {
  return field !== '' && changesOfObject(bases, file, object).some((change) => overlap(change, field));
}

/** The fields of an object that patches and replacements write. */
export function changesOfObject(bases: PatchedBases, file: string, object: ManifestReference): string[] {
  return selecting(bases, file, object).map(({ field }) => field);
}

/** Whether a patch or a replacement changes an object. */
export function changesObject(bases: PatchedBases, file: string, object: ManifestReference, use: Use): Fit {
  const fitting = (bases.get(file) ?? []).flatMap(({ changes, fit }) =>
    (changesByUse(changes).get(use) ?? []).map((change) => fit(change, object)),
  );
  return fitting.find((fit) => fit === 'yes') ?? fitting.find((fit) => fit === 'unknown') ?? 'no';
}

const changesByUse = oncePer((changes: readonly UsedChange[]) => groupBy(changes, ({ use }) => use));

/** The patches and replacements that change an object of the registry in one of the files. */
export function changingUses(bases: PatchedBases, files: readonly ReadFile[]): ReadonlySet<Use> {
  return new Set(
    files
      .filter(({ file }) => bases.has(file))
      .flatMap(({ file, objects }) =>
        objects
          .filter(({ manifest }) => concernsRegistry(manifest))
          .flatMap(({ manifest }) => selecting(bases, file, referenceTo(manifest)).map(({ use }) => use)),
      ),
  );
}

/** What may be changed counts as changed. */
function selecting(bases: PatchedBases, file: string, object: ManifestReference): UsedChange[] {
  return (bases.get(file) ?? []).flatMap(({ changes, fit }) =>
    changes.filter((change) => fit(change, object) !== 'no'),
  );
}
