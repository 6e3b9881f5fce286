import { valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import type { Unjudged } from './carrier';
import { mentionsRegistry } from './mentions-registry';

/** The values for a chart in fields of an object, where they name something of the registry. */
export function unrenderedValues(outer: Manifest, paths: readonly FieldPath[]): Unjudged[] {
  const why = 'values of a chart; check what helm template makes of them';
  return paths.filter((path) => mentionsRegistry(valueAt(outer, path) ?? '')).map((path) => ({ path, why }));
}
