import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import { isRecord } from '../../core/record';
import type { ClusterState } from '../cluster/cluster-state';
import type { StorageSync } from '../drivers/driver';
import { asText, same } from '../go/same';

/**
 * If spec.storage equals status.storage, the Operator does not set the storage up again and keeps the recorded
 * managementState. Source: pkg/resource/generator.go syncStorage.
 */
export function recordedManagementState(
  storage: ConfigSpec['storage'],
  { everySync = false }: StorageSync,
  state: ClusterState,
): StorageSync['managementState'] | undefined {
  const { storage: statusStorage, storageManaged } = state.config?.status ?? {};
  const [wanted] = knownBackends(storage, state.release);
  const [used] = knownBackends(statusStorage, state.release);
  if (everySync || wanted === undefined || used === undefined || storageManaged === undefined) return undefined;
  const isSame =
    wanted.backend === used.backend && same(omitEmptyFieldsOfAll(wanted.stanza), omitEmptyFieldsOfAll(used.stanza));
  if (!isSame) return undefined;
  return storageManaged ? 'Managed' : 'Unmanaged';
}

/** Go reads a missing field as its zero value, so zero values are removed before the comparison. */
function omitEmptyFieldsOfAll(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, omitEmptyFieldsOfAll(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => !EMPTY.has(asText(each))));
}

const EMPTY: ReadonlySet<string> = new Set(['', '""', 'null', 'false', '0', '{}', '"0s"']);
