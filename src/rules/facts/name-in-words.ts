import { describeObject, referenceTo } from '../../core/manifest';
import { asRecord } from '../../core/record';

/** The name of an object in a finding about what carries it. */
export function nameInWords(object: unknown): string {
  const { apiVersion, kind, metadata } = asRecord(object);
  return describeObject(
    referenceTo({
      apiVersion: String(apiVersion),
      kind: String(kind),
      metadata: asRecord(metadata) as { name: string },
    }),
  );
}
