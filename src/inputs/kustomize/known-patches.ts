import { memoizeBy } from '../../core/caching/memoize';
import { once, oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import type { ManifestReference } from '../../core/finding';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { objectKey, referenceTo } from '../../core/manifest';
import type { Position } from '../../yaml/position';
import type { Inputs } from '../inputs';
import type { ReadFile } from '../read-file';
import { changesObject, type KustomizationChanges, type PatchedBases } from './patched-bases';
import { reachedFrom, takenByFolder } from './reached';
import type { Fit } from './selectors/selector-words';
import { fits } from './selectors/object-selector';
import { usedChanges, type UsedChange } from './used-changes';
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
  readonly overruledBy: () => KustomizationChanges;
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
  const after = laterUses(uses);
  const isSpared = sparedIn(changed, patched);
  return patches.flatMap((use) => {
    const holder = use.text === undefined ? byKey.get(use.file ?? '') : byName.get(use.kustomization);
    if (holder === undefined) return [];
    return {
      use,
      file: holder.file,
      text: use.text ?? holder.text,
      locateText: use.text === undefined ? (position: Position) => position : use.locateText,
      objects: changed.flatMap((file) => objectsOf(file, (object) => changesObject(patched, file.file, object, use))),
      overruledBy: () => ({
        folder: use.folder,
        changes: usedChanges(after(use), (key) => byKey.get(key)?.text),
        fit: (change, object) => (isSpared(change, object) ? 'no' : fits(change.selector, object)),
      }),
    };
  });
}

function objectsOf(file: ReadFile, fitOf: (object: ManifestReference) => Fit): ChangedObject[] {
  return referencesIn(file)
    .map((object) => ({ object, fit: fitOf(object) }))
    .filter(({ fit }) => fit !== 'no')
    .map(({ object, fit }) => ({ ...object, isSure: fit === 'yes' }));
}

/** Each patch asks for them. */
const referencesIn = oncePer(({ objects }: ReadFile): readonly ManifestReference[] =>
  objects.filter(({ manifest }) => concernsRegistry(manifest)).map(({ manifest }) => referenceTo(manifest)),
);

/** Reports whether all objects of a name are in the input, and a change is made in none of them. */
function sparedIn(
  files: readonly ReadFile[],
  patched: PatchedBases,
): (change: UsedChange, object: ManifestReference) => boolean {
  const places = once(() =>
    groupBy(
      files.flatMap((file) => referencesIn(file).map((object) => ({ file: file.file, object }))),
      ({ object }) => objectKey(object),
    ),
  );
  return ({ use }, object) => {
    const known = places().get(objectKey(object)) ?? [];
    return known.length > 0 && known.every(({ file }) => changesObject(patched, file, object, use) === 'no');
  };
}

/**
 * Reports the patches and replacements that may write what a patch has written: later ones of the same kustomization, and those
 * of every other one that is built together with it, unless it is one that this kustomization takes.
 */
function laterUses(uses: readonly Use[]): (use: Use) => Use[] {
  const taken = takenByFolder(uses);
  const writing = uses.filter(({ of }) => of === 'patch' || of === 'replacement');
  const reachedBy = memoizeBy(String, (folder: string): ReadonlySet<string> => new Set(reachedFrom(folder, taken)));
  const togetherWith = memoizeBy(
    String,
    (folder: string): ReadonlySet<string> =>
      new Set([folder, ...taken.keys()].flatMap((top) => (reachedBy(top).has(folder) ? [...reachedBy(top)] : []))),
  );
  return (use) => {
    const { folder } = use;
    const own = writing.indexOf(use);
    return writing.filter((other, index) =>
      other.folder === folder
        ? index > own
        : togetherWith(folder).has(other.folder) && !reachedBy(folder).has(other.folder),
    );
  };
}
