import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';

/** The object without annotations and labels, if it has none left. */
export function withoutEmptyMetadata(manifest: Manifest): Manifest {
  const isEmpty = (value: unknown): boolean => isRecord(value) && Object.keys(value).length === 0;
  const metadata = Object.fromEntries(
    Object.entries(manifest.metadata).filter(
      ([key, value]) => !(['annotations', 'labels'].includes(key) && (isEmpty(value) || value === null)),
    ),
  );
  return { ...manifest, metadata: metadata as unknown as Manifest['metadata'] };
}
