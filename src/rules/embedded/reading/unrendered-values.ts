import { jsonText } from '../../../core/formats/json-text';
import { valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { isCalledAfterRegistry, namesRegistry } from '../../../schema/kinds/names-registry';
import { partsOfValues } from '../../../schema/kinds/registry-parts';
import { readValues } from '../../../yaml/read-values';
import type { Unjudged } from './carrier';
import { mentionsRegistry } from './mentions-registry';
import { isNamedAfterRegistry } from './source-files';

/** The values for a chart in fields of an object, where they, or what the chart is taken for, are about the registry. */
export function unrenderedValues(outer: Manifest, paths: readonly FieldPath[], chart: readonly unknown[]): Unjudged[] {
  const why = 'values of a chart; check the output of helm template';
  const isOfRegistry = chart.some((word) => mentionsRegistry(word ?? '') || isNamedAfterRegistry(word));
  return paths.flatMap((path): Unjudged[] => {
    const values = valueAt(outer, path);
    if (values === undefined) return [];
    const parts = isOfRegistry ? [] : partsAbout(values);
    if (parts.length > 0) return [{ path, why, parts }];
    return isOfRegistry || mentionsRegistry(values) ? [{ path, why, parts: [values] }] : [];
  });
}

/** Argo CD has values as a text, too. */
function partsAbout(values: unknown): readonly unknown[] {
  const text = typeof values === 'string' ? values : jsonText(values);
  if (!namesRegistry(text) && !isCalledAfterRegistry(text)) return [];
  if (typeof values !== 'string') return partsOfValues([values]);
  const read = readValues(text);
  return read.unreadable.length > 0 ? [values] : partsOfValues(read.values.map(({ value }) => value));
}
