import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import type { FieldPath } from '../../core/field-path';
import { groupKind, type Manifest } from '../../core/manifest';
import type { ManifestReference } from '../../core/finding';
import { asRecord, isRecord, type PlainRecord } from '../../core/record';
import type { KnownPatch } from '../../inputs/kustomize/known-patches';
import { fits, selectorsOf } from '../../inputs/kustomize/selectors/object-selector';
import { holdsDirective } from '../../inputs/kustomize/patches/patch-directive';
import type { EmbeddedSource } from '../../rules/embedded/embedded-clusters';
import { partOfJsonPatch } from '../../rules/embedded/reading/json-patch';
import { partOfMergePatch } from '../../rules/embedded/reading/merge-patch';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { kindOf } from '../../schema/kinds/kinds';
import { knownPart } from '../../yaml/known-part';
import { readValues } from '../../yaml/read-values';

/** What a patch sets of the object of the registry that it is for; nothing where it is not clear which one that is. */
export function patchParts(patch: KnownPatch): EmbeddedSource[] {
  const { text, file, locateText } = patch;
  return readValues(text).values.flatMap(({ value, locate }) => {
    const object = objectOf(patch, value);
    if (object === undefined || holdsDirective(value)) return [];
    const json = Array.isArray(value) ? partOfJsonPatch(value) : undefined;
    const part = json?.part ?? (isRecord(value) ? asRecord(partOfMergePatch(value)) : {});
    // A tool may fill in variables in what kustomize builds, or templates in the patch.
    const known = knownPart(manifestOf(object, part), '{{');
    if (known === undefined || kindOf(known.manifest) === undefined || !concernsRegistry(known.manifest)) return [];
    const pathOf = json?.pathOf ?? ((path: FieldPath) => path);
    return mergedPart(known, file, (path) => locateText(locate(pathOf(path))));
  });
}

/** A part of an object, which something merges into the live one. */
export function mergedPart(
  known: NonNullable<ReturnType<typeof knownPart>>,
  file: string,
  locate: EmbeddedSource['locate'],
): EmbeddedSource {
  return {
    ...known,
    file,
    partial: true,
    isPatch: true,
    applied: 'merged',
    serverSide: false,
    specOf: undefined,
    locate,
  };
}

function manifestOf({ apiVersion, kind, name, namespace }: ManifestReference, part: PlainRecord): Manifest {
  const metadata = { ...asRecord(part['metadata']), ...(namespace === undefined ? {} : { namespace }), name };
  return { ...part, apiVersion, kind, metadata };
}

/** The only object that it surely changes; of an object that is not in the input, what the patch calls it. */
function objectOf({ use: { targets }, objects: changed }: KnownPatch, patch: unknown): ManifestReference | undefined {
  const named = targets === undefined ? referenceIn(patch) : undefined;
  const [own] = selectorsOf(patch, []);
  const isOwn = (object: ManifestReference): boolean =>
    named === undefined || own === undefined || fits(own, object) !== 'no';
  // There may be thousands, and as many patches: of each kind, the first one is enough.
  const selected = changed.flatMap(({ isSure, objects }) =>
    byKind(objects).flatMap((ofKind) => {
      const object = ofKind.find(isOwn);
      return object === undefined ? [] : [{ object, isSure }];
    }),
  );
  const [first] = selected;
  if (first === undefined) return named;
  if (selected.some(({ object }) => groupKind(object) !== groupKind(first.object))) return undefined;
  return selected.find(({ isSure }) => isSure)?.object;
}

const byKind = oncePer((objects: readonly ManifestReference[]) => [...groupBy(objects, groupKind).values()]);

function referenceIn(patch: unknown): ManifestReference | undefined {
  const { apiVersion, kind, metadata } = asRecord(patch);
  const { name, namespace } = asRecord(metadata);
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return undefined;
  return { apiVersion, kind, name, ...(typeof namespace === 'string' ? { namespace } : {}) };
}
