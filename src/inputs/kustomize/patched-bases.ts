import type { ManifestReference } from '../../core/finding';
import { referenceTo } from '../../core/manifest';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { ReadFile } from '../read-file';
import { isAboutRegistry } from './is-about-registry';
import { selects } from './selector-words';
import { patchChanges, type PatchChange } from './patch-changes';
import { replacementChanges, replacementChangesIn } from './replacement-changes';
import { groupedByFolder, reachedFrom, takenByFolder } from './reached';
import type { FileTree } from '../tree/file-tree';
import type { Use } from './uses';

/** What kustomizations change in their resources, by the file that is changed. */
export type PatchedBases = ReadonlyMap<string, readonly KustomizationChanges[]>;

/** What a kustomization changes, with its components. */
interface KustomizationChanges {
  /** Its folder, by the key that others know it by. */
  readonly folder: string;
  readonly changes: readonly UsedChange[];
}

/** A change, and what makes it. */
export type UsedChange = PatchChange & { readonly use: Use };

/** The changes of patches and replacements, in files or in a kustomization, to those files that are about the registry. */
export function patchedBases(files: readonly ReadFile[], uses: readonly Use[], tree: FileTree): PatchedBases {
  const patches = uses.filter(({ of }) => of === 'patch' || of === 'replacement');
  if (patches.length === 0) return new Map();
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const patchesOf = groupedByFolder(patches);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const taken = takenByFolder(uses);
  const bases = new Map<string, KustomizationChanges[]>();
  for (const folder of new Set([...patchesOf.keys(), ...components.keys()])) {
    // The patches of a component are for all that the kustomization has.
    const merged = reachedFrom(folder, components).flatMap((key) => patchesOf.get(key) ?? []);
    if (merged.length === 0) continue;
    const reached = reachedFrom(folder, taken).flatMap((key) => byKey.get(key) ?? []);
    const ours = reached.filter(isAboutRegistry);
    if (ours.length === 0) continue;
    const own = { folder, changes: usedChanges(merged, (key) => byKey.get(key)?.text) };
    for (const { file } of ours) bases.set(file, [...(bases.get(file) ?? []), own]);
  }
  return bases;
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
export function isChangedBy(bases: PatchedBases, file: string, object: ManifestReference, use: Use): boolean {
  return selecting(bases, file, object).some((change) => change.use === use);
}

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

function selecting(bases: PatchedBases, file: string, object: ManifestReference): UsedChange[] {
  const all = (bases.get(file) ?? []).flatMap(({ changes }) => changes);
  return all.filter((change) => selects(change, object));
}

/** What patches and replacements change. An alias may stand for the same patch thousands of times: it is read once for each target. */
export function usedChanges(patches: readonly Use[], textOf: (key: string) => string | undefined): UsedChange[] {
  const seen = new Map<string, Set<unknown>>();
  const changesIn = ({ of, file = '', text = textOf(file) ?? '', targets, replacement }: Use): PatchChange[] => {
    if (replacement !== undefined) return replacementChanges(replacement);
    if (of === 'replacement') return replacementChangesIn(text);
    const targetsSeen = seen.get(text) ?? new Set();
    if (targetsSeen.has(targets?.[0])) return [];
    seen.set(text, targetsSeen.add(targets?.[0]));
    return patchChanges(text, targets);
  };
  return patches.flatMap((use) => changesIn(use).map((change) => ({ ...change, use })));
}

/** Whether one is the other, or a part of it. */
function overlap(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^(?:$|[.[])/.test(long.slice(short.length));
}
