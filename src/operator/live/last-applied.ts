import type { Manifest } from '../../core/manifest';
import { asRecord, type PlainRecord } from '../../core/record';

/** What kubectl, or a tool that applies in the same way, recorded of the last apply. */
export function lastApplied({ metadata }: Manifest): PlainRecord | undefined {
  const text: unknown = metadata.annotations?.['kubectl.kubernetes.io/last-applied-configuration'];
  try {
    return typeof text === 'string' ? asRecord(JSON.parse(text)) : undefined;
  } catch {
    return undefined;
  }
}
