import { isRecord } from '../../core/record';
import type { BackendField, Stanza } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import { asText, same } from '../go/same';

/**
 * Whether the Operator has recorded this stanza in status.storage. Then it does not set the storage up again. Source:
 * StorageChanged of each driver.
 */
export function isRecorded(field: BackendField, stanza: Stanza, { config }: ClusterState): boolean {
  const recorded = config?.status?.storage?.[field];
  return recorded !== undefined && same(withoutZeroValues(stanza), withoutZeroValues(recorded));
}

/** Go reads a missing field as its zero value. */
function withoutZeroValues(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, withoutZeroValues(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => !ZERO_VALUES.has(asText(each))));
}

const ZERO_VALUES: ReadonlySet<string> = new Set(['', '""', 'null', 'false', '0', '{}', '"0s"']);
