import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import { isRecord } from '../../core/record';
import type { ClusterState } from '../cluster/cluster-state';
import type { StorageSync } from '../drivers/driver';
import { asText, same } from '../go/same';

/**
 * Storage that is as the status has it is set up no second time: whose it is stays as it was noted.
 * Source: pkg/resource/generator.go syncStorage.
 */
export function settledBefore(
  storage: ConfigSpec['storage'],
  { anew = false }: StorageSync,
  state: ClusterState,
): StorageSync['managementState'] | undefined {
  const { storage: noted, storageManaged } = state.config?.status ?? {};
  const [asked] = knownBackends(storage, state.release);
  const [used] = knownBackends(noted, state.release);
  if (anew || asked === undefined || used === undefined || storageManaged === undefined) return undefined;
  const isSame =
    asked.backend === used.backend && same(omitEmptyFieldsOfAll(asked.stanza), omitEmptyFieldsOfAll(used.stanza));
  if (!isSame) return undefined;
  return storageManaged ? 'Managed' : 'Unmanaged';
}

/** Go writes a struct with all its fields, and reads one without them as the same. */
function omitEmptyFieldsOfAll(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, omitEmptyFieldsOfAll(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => !EMPTY.has(asText(each))));
}

const EMPTY: ReadonlySet<string> = new Set(['', '""', 'null', 'false', '0', '{}', '"0s"']);
