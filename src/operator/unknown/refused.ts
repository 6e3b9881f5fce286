import { formatFieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isOfManagedKind, kindOf } from '../../schema/kinds/kinds';
import { validateObject } from '../../schema/validate';
import type { SchemaDiagnostic, SchemaErrorKind } from '../../schema/schema-diagnostic';
import type { Unknown } from './unknown';

/** Objects that the API server rejects, so that nothing of them takes effect. The prediction leaves out what is wrong with them. */
export function refusedObjects(manifests: readonly Manifest[], release: Release): Unknown[] {
  return manifests.flatMap((manifest) =>
    refusals(manifest, release).map(({ path, found, expected }) => ({
      object: describeObject(referenceTo(manifest)),
      field: formatFieldPath(path),
      why: `the API server rejects it: found ${found}, expected ${expected}`,
    })),
  );
}

/** Whether it is a Secret or a ConfigMap that the registry, its Operator or the nodes may read. */
export function isDataOfRegistry(manifest: Manifest): boolean {
  return DATA_KINDS.includes(kindOf(manifest)) && concernsRegistry(manifest);
}

/**
 * The manifests without Secrets and ConfigMaps that the API server rejects: nobody reads a part of them.
 *
 * @param defects the kinds of errors that count; by default, each for which it rejects an object
 */
export function withoutRefusedData(
  manifests: readonly Manifest[],
  release: Release,
  defects?: readonly SchemaErrorKind[],
): readonly Manifest[] {
  const refused = manifests.filter(
    (each) => isDataOfRegistry(each) && refusals(each, release).some(({ kind }) => defects?.includes(kind) ?? true),
  );
  return refused.length === 0 ? manifests : manifests.filter((each) => !refused.includes(each));
}

/** The errors of data from which nobody took values: a dump may show a Secret without them. */
export const ALWAYS_REFUSED: readonly SchemaErrorKind[] = ['key', 'duplicate'];

const DATA_KINDS: readonly unknown[] = ['Secret', 'ConfigMap'];

function refusals(manifest: Manifest, release: Release): readonly SchemaDiagnostic[] {
  const kind = kindOf(manifest);
  const isOfData = isDataOfRegistry(manifest);
  if (kind === undefined || !(isOfManagedKind(manifest) || (isOfData && !isLive(manifest)))) return [];
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
