import type { FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';

export interface FoundManifest {
  readonly manifest: Manifest;
  /** Where it stands in its document: in a List not at the root. */
  readonly prefix: FieldPath;
}

/** The objects in one document; none where it is something else, such as the values of a chart. */
export function manifestOf(value: unknown): FoundManifest[] {
  if (!isObject(value) || typeof value['apiVersion'] !== 'string' || typeof value['kind'] !== 'string') return [];
  if (value['kind'].endsWith('List') && Array.isArray(value['items'])) {
    return (value['items'] as unknown[]).flatMap((item, index) =>
      manifestOf(item).map(({ manifest, prefix }) => ({ manifest, prefix: ['items', index, ...prefix] })),
    );
  }
  const { metadata } = value;
  // Whatever reads a manifest may rely on its metadata being an object.
  return [{ manifest: (isObject(metadata) ? value : { ...value, metadata: {} }) as unknown as Manifest, prefix: [] }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
