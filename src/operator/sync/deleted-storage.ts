import { knownBackends } from '../../storage';
import type { Stanza } from '../../storage/backend';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { DRIVERS } from '../drivers';
import type { StorageDeletion } from '../effects/sync-outcome';

/** What the Operator writes into the Config when it has deleted its storage. Source: RemoveStorage of each driver. */
export function storageDeletion(
  { storage = {} }: ConfigSpec,
  deleted: StorageSpec,
  state: ClusterState,
): StorageDeletion | undefined {
  const [used] = knownBackends(deleted, state.release);
  const reported = used && DRIVERS[used.backend.field].deleted;
  if (used === undefined || reported === undefined) return undefined;
  const { field, nameKeys } = used.backend;
  const named: Stanza = { ...storage[field] };
  const cleared = Object.fromEntries(nameKeys.filter((key) => named[key] !== undefined).map((key) => [key, '']));
  return {
    storage: { ...storage, [field]: { ...named, ...cleared } },
    conditions: { StorageExists: { status: 'False', ...reported } },
  };
}
