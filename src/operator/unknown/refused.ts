import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { type Manifest, describeManifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import type { Release } from '../../core/release';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isOfManagedKind, kindOf } from '../../schema/kinds/kinds';
import { validateObject } from '../../schema/validate';
import type { SchemaDiagnostic, SchemaErrorKind } from '../../schema/schema-diagnostic';
import type { Unknown } from './unknown';
import { distinctBy } from '../../core/data/group-by';

/** Objects that the API server rejects, so that nothing of them takes effect. Of claims, an edit shows it on its own. */
export function refusedObjects(manifests: readonly Manifest[], release: Release): Unknown[] {
  return manifests
    .filter((manifest) => isOfManagedKind(manifest) || (isDataOfRegistry(manifest) && !isLive(manifest)))
    .flatMap((manifest) => refusedIn(manifest, release))
    .map(asUnknown);
}

/** What of the objects that a prediction reads the schema of the release does not allow. */
interface Rejections {
  /** What the API server rejects, and why: nothing of it reaches the Operator. */
  readonly rejected: readonly Unknown[];
  /** What a cluster has nevertheless: it has another release, or somebody edited the file. */
  readonly live: readonly Unknown[];
}

/**
 * @param isWritten whether somebody applies an object, which may have the metadata of a live one
 * @param written the object that people write for one that is made of it, and the field of it
 */
export function rejectionsIn(
  manifests: readonly Manifest[],
  release: Release,
  isWritten: (manifest: Manifest) => boolean,
  written?: WrittenPlace,
): Rejections {
  const refused = manifests.flatMap((manifest) => {
    const isRead = isOfManagedKind(manifest)
      ? manifest.metadata.name === SINGLETON_NAME
      : (isDataOfRegistry(manifest) || isClaim(manifest)) && (!isLive(manifest) || isWritten(manifest));
    const unknown = isRead ? refusedIn(manifest, release, written) : [];
    return unknown.length === 0 ? [] : [{ unknown, isLive: isLive(manifest) && !isWritten(manifest) }];
  });
  const of = (live: boolean): Unknown[] => refused.flatMap((each) => (each.isLive === live ? each.unknown : []));
  const why = `it is the live object, and OpenShift ${release} does not allow this value: set --release to the release of the cluster, or correct the value if the file was edited`;
  return { rejected: of(false), live: of(true).map((each) => ({ ...each, why })) };
}

/** Among facts that are unknown for other reasons. */
export function asUnknown(rejection: Unknown): Unknown {
  return { ...rejection, why: `the API server rejects it: ${rejection.why}` };
}

/** Whether it is a Secret or a ConfigMap that the registry, its Operator or the nodes may read. */
export function isDataOfRegistry(manifest: Manifest): boolean {
  return DATA_KINDS.includes(kindOf(manifest)) && concernsRegistry(manifest);
}

/** The manifests without Secrets and ConfigMaps that the API server always rejects: nobody reads a part of them. */
export function withoutRefusedData(manifests: readonly Manifest[], release: Release): readonly Manifest[] {
  const refused = manifests.filter(
    (each) =>
      isDataOfRegistry(each) && !isLive(each) && refusals(each, release).some(({ kind }) => ALWAYS_REFUSED.has(kind)),
  );
  return refused.length === 0 ? manifests : manifests.filter((each) => !refused.includes(each));
}

/** The errors of data from which nobody took values: a dump may show a Secret without them. */
const ALWAYS_REFUSED: ReadonlySet<SchemaErrorKind> = new Set(['key', 'duplicate']);

function isClaim(manifest: Manifest): boolean {
  return kindOf(manifest) === 'PersistentVolumeClaim' && concernsRegistry(manifest);
}

const DATA_KINDS: readonly unknown[] = ['Secret', 'ConfigMap'];

/** Undefined for an object that people write itself. */
export type WrittenPlace = (
  manifest: Manifest,
  path: FieldPath,
) => { readonly manifest: Manifest; readonly path: FieldPath } | undefined;

function refusedIn(manifest: Manifest, release: Release, written?: WrittenPlace): Unknown[] {
  const each = refusals(manifest, release).map(({ path, found, expected }) => {
    const place = written?.(manifest, path) ?? { manifest, path };
    return {
      object: describeManifest(place.manifest),
      field: formatFieldPath(place.path),
      why: `found ${found}, expected ${expected}`,
    };
  });
  // The key and the value of a label may be the same.
  return distinctBy(each, (unknown) => `${unknown.field} ${unknown.why}`);
}

function refusals(manifest: Manifest, release: Release): readonly SchemaDiagnostic[] {
  const kind = kindOf(manifest);
  if (kind === undefined) return [];
  const isOfData = isDataOfRegistry(manifest);
  return validateObject(kind, manifest, release).errors.filter(
    ({ kind: problem, path }) =>
      (REFUSED.has(problem) && path[0] !== 'status') || (isOfData && problem === 'required' && path[0] === 'data'),
  );
}

/** Not among them: fields that are dropped, and required fields, which a part leaves to the live object. */
const REFUSED: ReadonlySet<SchemaErrorKind> = new Set([
  'type',
  'enum',
  'pattern',
  'format',
  'bounds',
  'key',
  'duplicate',
  'rule',
]);
