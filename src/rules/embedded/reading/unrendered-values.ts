import { valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import type { Unjudged } from './carrier';
import { mentionsRegistry } from './mentions-registry';
import { isNamedAfterRegistry } from './source-files';

/** The values for a chart in fields of an object, where they, or what the chart is taken for, name something of the registry. */
export function unrenderedValues(outer: Manifest, paths: readonly FieldPath[], chart: readonly unknown[]): Unjudged[] {
  const why = 'values of a chart; check the output of helm template';
  const concerns = chart.some((word) => mentionsRegistry(word ?? '') || isNamedAfterRegistry(word));
  return paths
    .filter((path) => {
      const values = valueAt(outer, path);
      return values !== undefined && (concerns || mentionsRegistry(values));
    })
    .map((path) => ({ path, why }));
}
