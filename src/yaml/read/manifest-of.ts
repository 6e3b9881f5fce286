import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';

interface FoundManifest {
  readonly manifest: Manifest;
  /** Its path in the document, which is empty unless it is an item of a List. */
  readonly prefix: FieldPath;
  /** Whether it is an item of a List that an API server sent, also if the item itself no longer shows that. */
  readonly isPrinted: boolean;
}

/** The objects in one document; none if it is something else, such as the values of a Helm chart. */
export function manifestOf(value: unknown): FoundManifest[] {
  if (!isRecord(value) || typeof value['apiVersion'] !== 'string' || typeof value['kind'] !== 'string') return [];
  const { apiVersion, kind, items } = value;
  if (kind.endsWith('List') && Array.isArray(items)) {
    // `oc get` prints a List with an empty resourceVersion.
    const isPrinted = valueAt(value, ['metadata', 'resourceVersion']) !== undefined;
    return (items as unknown[]).flatMap((item, index) =>
      manifestOf(asItem(item, apiVersion, kind)).map((found) => ({
        ...found,
        prefix: ['items', index, ...found.prefix],
        isPrinted: found.isPrinted || isPrinted,
      })),
    );
  }
  const { metadata } = value;
  // All code that reads a manifest relies on its metadata being an object.
  const manifest = (isRecord(metadata) ? value : { ...value, metadata: {} }) as unknown as Manifest;
  return [{ manifest, prefix: [], isPrinted: false }];
}

/** In a list of one kind, such as a SecretList, the API server omits apiVersion and kind of the items. */
function asItem(item: unknown, apiVersion: string, kind: string): unknown {
  if (kind === 'List' || !isRecord(item) || 'kind' in item || 'apiVersion' in item) return item;
  return { ...item, apiVersion, kind: kind.slice(0, -'List'.length) };
}
