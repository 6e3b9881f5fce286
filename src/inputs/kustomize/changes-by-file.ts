import { oncePer } from '../../core/caching/once-per';
import type { ManifestReference } from '../../core/finding';
import { referenceTo } from '../../core/manifest';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { ReadFile } from '../read-file';
import { fieldIndex } from './selectors/field-index';
import type { Selection } from './used-changes';
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
  readonly changesOf: (object: ManifestReference) => ListsOfChanges;
}

/** What a patch or a replacement changes in an object. */
export interface ObjectChange extends Pick<Selection, 'use' | 'fields'> {
  readonly isSure: boolean;
}

/** Lists of changes. Those of which many objects have the same ones are the same list, about which each question is answered once. */
export type ListsOfChanges = readonly (readonly ObjectChange[])[];

/** The same of anything that changes objects. */
export type ChangesByFile = ReadonlyMap<string, readonly Pick<KustomizationChanges, 'changesOf'>[]>;

/** Whether a patch or a replacement decides about a field, so that the value in the base is not the one that is applied. */
export function isPatched(bases: ChangesByFile, file: string, object: ManifestReference, field: string): boolean {
  return field !== '' && changesOfObject(bases, file, object).some((each) => overlapping(each)(field).length > 0);
}

const overlapping = oncePer((changes: readonly ObjectChange[]) =>
  fieldIndex([...writtenBy(changes)].map((field) => ({ field }))),
);

/** The fields of an object that patches and replacements write. */
export function fieldsOfObject(
  bases: ChangesByFile,
  file: string,
  object: ManifestReference,
): readonly ReadonlySet<string>[] {
  return changesOfObject(bases, file, object).map(writtenBy);
}

const writtenBy = oncePer(
  (changes: readonly ObjectChange[]): ReadonlySet<string> => new Set(changes.flatMap(({ fields }) => fields)),
);

/** The patches and replacements that change an object of the registry in one of the files. */
export function changingUses(bases: ChangesByFile, files: readonly ReadFile[]): ReadonlySet<Use> {
  const lists = new Set<readonly ObjectChange[]>();
  for (const { file, objects } of files.filter((each) => bases.has(each.file))) {
    for (const { manifest } of objects.filter((each) => concernsRegistry(each.manifest)))
      for (const changes of changesOfObject(bases, file, referenceTo(manifest))) lists.add(changes);
  }
  return new Set([...lists].flatMap((changes) => changes.map(({ use }) => use)));
}

/** What may be changed counts as changed. */
export function changesOfObject(bases: ChangesByFile, file: string, object: ManifestReference): ListsOfChanges {
  return (bases.get(file) ?? []).flatMap(({ changesOf }) => changesOf(object));
}
