import { once } from '../../core/caching/once-per';
import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import type { ManifestReference } from '../../core/finding';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { objectKey, referenceTo } from '../../core/manifest';
import type { Position } from '../../yaml/position';
import type { Inputs } from '../inputs';
import type { ReadFile } from '../read-file';
import { changesOfObject, type ListsOfChanges, type ObjectChange, type PatchedBases } from './changes-by-file';
import { groupedByFolder, reachedFromAny, takenByFolder, takersOfAny } from './reached';
import { fieldIndex } from './selectors/field-index';
import { fits } from './selectors/object-selector';
import { selectionIndex } from './selectors/selection-index';
import { selectionsReader } from './used-changes';
import { isWriting, type Use } from './uses';

/** A patch in the input, and what the rest of the input shows of it. */
export interface KnownPatch {
  readonly use: Use;
  /** The file that holds it. */
  readonly file: string;
  readonly text: string;
  /** Where a place in the text stands in the file. */
  readonly locateText: (within: Position) => Position;
  /** The objects that it changes, or may change. */
  readonly objects: readonly ChangedObjects[];
  /** What others write after it, and so may decide instead of it. */
  readonly overruledBy: (object: ManifestReference) => ListsOfChanges;
}

/** Objects that have the same changes. Of many patches they are the same list. */
interface ChangedObjects {
  readonly isSure: boolean;
  readonly objects: readonly ManifestReference[];
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
  const overruling = once(() => overruledIn(uses, changed, patched, (key) => byKey.get(key)?.text));
  return patches.flatMap((use) => {
    const holder = use.text === undefined ? byKey.get(use.file ?? '') : byName.get(use.kustomization);
    if (holder === undefined) return [];
    return {
      use,
      file: holder.file,
      text: use.text ?? holder.text,
      locateText: use.text === undefined ? (position: Position) => position : use.locateText,
      objects: objectsOf().get(use) ?? [],
      overruledBy: (object: ManifestReference) => [overruling()(use, object)],
    };
  });
}

/** The objects that each patch changes, or may change. */
function objectsByUse(files: readonly ReadFile[], patched: PatchedBases): ReadonlyMap<Use, readonly ChangedObjects[]> {
  const byChanges = new Map<readonly ObjectChange[], ManifestReference[]>();
  for (const { file, object } of referencesIn(files)) {
    for (const changes of changesOfObject(patched, file, object)) {
      const known = byChanges.get(changes);
      if (known === undefined) byChanges.set(changes, [object]);
      else known.push(object);
    }
  }
  const byUse = new Map<Use, ChangedObjects[]>();
  for (const [changes, objects] of byChanges) {
    const [sure, possible] = [
      { objects, isSure: true },
      { objects, isSure: false },
    ];
    for (const { use, isSure } of changes) {
      const changed = isSure ? sure : possible;
      const known = byUse.get(use);
      if (known === undefined) byUse.set(use, [changed]);
      else known.push(changed);
    }
  }
  return byUse;
}

function referencesIn(files: readonly ReadFile[]): { readonly file: string; readonly object: ManifestReference }[] {
  return files.flatMap(({ file, objects }) =>
    objects
      .filter(({ manifest }) => concernsRegistry(manifest))
      .map(({ manifest }) => ({ file, object: referenceTo(manifest) })),
  );
}

/** Reports what others may write after a patch into the fields of an object that it writes. */
function overruledIn(
  uses: readonly Use[],
  files: readonly ReadFile[],
  patched: PatchedBases,
  textOf: (key: string) => string | undefined,
): (use: Use, object: ManifestReference) => ObjectChange[] {
  const selectionsOf = selectionsReader(textOf);
  // Of the same patch that stands several times in a kustomization, the first and the last one are enough.
  const selections = [...groupedByFolder(uses.filter(isWriting)).values()].flatMap((each) => [
    ...selectionsOf(each),
    ...selectionsOf([...each].reverse()),
  ]);
  const selectionsFor = selectionIndex(selections, ({ selector }) => selector);
  const places = groupBy(referencesIn(files), ({ object }) => objectKey(object));
  const order = new Map(uses.map((use, index) => [use, index]));
  const foldersAfter = laterFolders(uses);
  const changesIn = (object: ManifestReference): ChangesByFolder => {
    const inInput = places.get(objectKey(object));
    // Where all objects of a name are in the input, what changes none of them is for another one.
    const changing = new Set(
      inInput?.flatMap(({ file }) => changesOfObject(patched, file, object).flatMap((each) => each.map(useOf))),
    );
    const last = new Map<string, FieldChange>();
    for (const { use, selector, fields } of selectionsFor(object).flat()) {
      if (fits(selector, object) === 'no' || (inInput !== undefined && !changing.has(use))) continue;
      for (const field of fields) {
        const key = `${use.folder}\n${field}`;
        const known = last.get(key);
        if (known === undefined || (order.get(use) ?? 0) > (order.get(known.use) ?? 0)) last.set(key, { use, field });
      }
    }
    const byFolder = groupBy([...last.values()], ({ use }) => use.folder);
    return new Map([...byFolder].map(([folder, each]) => [folder, fieldIndex(each)]));
  };
  const known = new Map<string, ChangesByFolder>();
  return (use, object) => {
    const key = `${object.apiVersion} ${objectKey(object)}`;
    const changes = known.get(key) ?? changesIn(object);
    known.set(key, changes);
    const own = selectionsOf([use]).flatMap(({ fields }) => fields.map(withoutItem));
    const around = [...new Set([use.folder, ...foldersAfter(use.folder)])].flatMap((each) => changes.get(each) ?? []);
    return around
      .flatMap((changesAt) => [...new Set([...own, ...IDENTITY].flatMap(changesAt))])
      .filter((each) => each.use.folder !== use.folder || (order.get(each.use) ?? -1) > (order.get(use) ?? -1))
      .map(({ use: later, field }) => ({ use: later, fields: [field], isSure: false }));
  };
}

function useOf({ use }: ObjectChange): Use {
  return use;
}

/** What the last patches of each kustomization write that overlaps with a field. */
type ChangesByFolder = ReadonlyMap<string, (field: string) => readonly FieldChange[]>;

interface FieldChange {
  readonly use: Use;
  readonly field: string;
}

/** What each patch says of its object. */
const IDENTITY: readonly string[] = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'];

/** Of an item of a list, the list: a finding may be about it as a whole. */
function withoutItem(field: string): string {
  return field.slice(0, field.search(/\[|$/));
}

/**
 * Reports the kustomizations that may write what one of them has written, besides itself: every other one that is built
 * together with it, unless this one takes it.
 */
function laterFolders(uses: readonly Use[]): (folder: string) => readonly string[] {
  const taken = takenByFolder(uses);
  const takersOf = takersOfAny(uses);
  return memoize((folder) => {
    const own = reachedFromAny([folder], taken);
    return [...reachedFromAny([...takersOf([folder])], taken)].filter((other) => !own.has(other));
  });
}
