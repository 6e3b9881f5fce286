import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import type { ManifestReference } from '../../core/finding';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { objectKey, referenceTo } from '../../core/manifest';
import type { Position } from '../../yaml/position';
import type { Inputs } from '../inputs';
import type { ReadFile } from '../read-file';
import { usesChanging, type KustomizationChanges, type ObjectChange, type PatchedBases } from './patched-bases';
import { reachedFrom, takenByFolder, takersIn } from './reached';
import { fits } from './selectors/object-selector';
import { selectionIndex } from './selectors/selection-index';
import { selectionsReader } from './used-changes';
import type { Use } from './uses';

/** A patch in the input, and what the rest of the input shows of it. */
export interface KnownPatch {
  readonly use: Use;
  /** The file that holds it. */
  readonly file: string;
  readonly text: string;
  /** Where a place in the text stands in the file. */
  readonly locateText: (within: Position) => Position;
  /** The objects that it changes, or may change. */
  readonly objects: readonly ChangedObject[];
  /** What others write after it, and so may decide instead of it. */
  readonly overruledBy: KustomizationChanges['changesOf'];
}

interface ChangedObject extends ManifestReference {
  readonly isSure: boolean;
}

type KustomizeInputs = Pick<Inputs, 'files' | 'tree' | 'patched' | 'uses'>;

/** The patches of kustomizations, in files that were read or in the kustomizations themselves. */
export function knownPatches({ files, tree, patched, uses = [] }: KustomizeInputs): KnownPatch[] {
  const patches = uses.filter(({ of }) => of === 'patch');
  if (patches.length === 0) return [];
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const byName = new Map(files.map((file) => [file.file, file]));
  const changed = files.filter(({ file }) => patched.has(file));
  const objectsOf = once(() => objectsByUse(changed, patched));
  const isLater = laterUses(uses);
  const overruling = once(() => {
    const changesFor = unsparedChanges(uses, (key) => byKey.get(key)?.text, changed, patched);
    return (use: Use) => (object: ManifestReference) => changesFor(object).filter((each) => isLater(each.use, use));
  });
  return patches.flatMap((use) => {
    const holder = use.text === undefined ? byKey.get(use.file ?? '') : byName.get(use.kustomization);
    if (holder === undefined) return [];
    return {
      use,
      file: holder.file,
      text: use.text ?? holder.text,
      locateText: use.text === undefined ? (position: Position) => position : use.locateText,
      objects: objectsOf().get(use) ?? [],
      overruledBy: (object: ManifestReference) => overruling()(use)(object),
    };
  });
}

/** The objects that each patch changes, or may change. */
function objectsByUse(files: readonly ReadFile[], patched: PatchedBases): ReadonlyMap<Use, readonly ChangedObject[]> {
  const objects = new Map<Use, ChangedObject[]>();
  for (const { file, object } of referencesIn(files)) {
    for (const [use, isSure] of usesChanging(patched, file, object)) {
      const known = objects.get(use);
      if (known === undefined) objects.set(use, [{ ...object, isSure }]);
      else known.push({ ...object, isSure });
    }
  }
  return objects;
}

function referencesIn(files: readonly ReadFile[]): { readonly file: string; readonly object: ManifestReference }[] {
  return files.flatMap(({ file, objects }) =>
    objects
      .filter(({ manifest }) => concernsRegistry(manifest))
      .map(({ manifest }) => ({ file, object: referenceTo(manifest) })),
  );
}

/** Reports what patches and replacements may change in an object, unless all objects of its name are in the input and one changes none of them. */
function unsparedChanges(
  uses: readonly Use[],
  textOf: (key: string) => string | undefined,
  files: readonly ReadFile[],
  patched: PatchedBases,
): (object: ManifestReference) => readonly ObjectChange[] {
  const selections = selectionsReader(textOf)(uses.filter(isWriting));
  const selectionsFor = selectionIndex(selections, ({ selector }) => selector, false);
  const places = groupBy(referencesIn(files), ({ object }) => objectKey(object));
  const known = new Map<string, readonly ObjectChange[]>();
  const changesFor = (object: ManifestReference): ObjectChange[] => {
    const inInput = places.get(objectKey(object));
    const changing = new Set(inInput?.flatMap((each) => [...usesChanging(patched, each.file, object).keys()]));
    return selectionsFor(object)
      .filter(({ use, selector }) => fits(selector, object) !== 'no' && (inInput === undefined || changing.has(use)))
      .map(({ use, fields }) => ({ use, fields, isSure: false }));
  };
  return (object) => {
    const key = `${object.apiVersion} ${objectKey(object)}`;
    const changes = known.get(key) ?? changesFor(object);
    known.set(key, changes);
    return changes;
  };
}

/**
 * Reports whether a patch or a replacement may write what another one has written: a later one of the same kustomization, or one
 * of every other one that is built together with it, unless it is one that this kustomization takes.
 */
function laterUses(uses: readonly Use[]): (other: Use, use: Use) => boolean {
  const taken = takenByFolder(uses);
  const takersOf = takersIn(uses);
  const order = new Map(uses.map((use, index) => [use, index]));
  const together = new Map<string, ReadonlySet<string>>();
  const togetherWith = (folder: string): ReadonlySet<string> => {
    const known = together.get(folder) ?? new Set([...takersOf(folder)].flatMap((top) => reachedFrom(top, taken)));
    together.set(folder, known);
    return known;
  };
  return (other, use) =>
    other.folder === use.folder
      ? (order.get(other) ?? -1) > (order.get(use) ?? -1)
      : togetherWith(use.folder).has(other.folder) && !takersOf(other.folder).has(use.folder);
}

function isWriting({ of }: Use): boolean {
  return of === 'patch' || of === 'replacement';
}
