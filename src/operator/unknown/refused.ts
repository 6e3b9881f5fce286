import { formatFieldPath } from '../../core/field-path';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { isOfManagedKind, kindOf } from '../../schema/kinds/kinds';
import { validateObject } from '../../schema/validate';
import type { SchemaErrorKind } from '../../schema/schema-diagnostic';
import type { Unknown } from './unknown';

/** Objects that the API server rejects, so that nothing of them takes effect. The prediction leaves out what is wrong with them. */
export function refusedObjects(manifests: readonly Manifest[], release: Release): Unknown[] {
  return manifests.flatMap((manifest) => {
    const kind = kindOf(manifest);
    if (kind === undefined || !isOfManagedKind(manifest)) return [];
    return validateObject(kind, manifest, release)
      .errors.filter(({ kind: problem, path }) => REFUSED.has(problem) && path[0] !== 'status')
      .map(({ path, found, expected }) => ({
        object: describeObject(referenceTo(manifest)),
        field: formatFieldPath(path),
        why: `the API server rejects it: found ${found}, expected ${expected}`,
      }));
  });
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
