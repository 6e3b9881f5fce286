import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';

/** A copy without the field, and without the maps in metadata that it leaves empty. */
export function withoutField<T>(value: T, [step, ...rest]: FieldPath): T {
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (rest.length === 0) return list.filter((_, index) => index !== step) as T;
    return list.map((each, index) => (index === step ? withoutField(each, rest) : each)) as T;
  }
  if (!isRecord(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: inner, ...others } = value;
  if (rest.length === 0) return others as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === String(step) ? withoutField(inner, rest) : each]),
  ) as T;
}

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
