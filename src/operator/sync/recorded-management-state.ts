import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { StorageSync } from '../drivers/driver';
import { isRecorded } from '../drivers/recorded-storage';

/**
 * If spec.storage equals status.storage, the Operator does not set the storage up again and keeps the recorded
 * managementState. Source: pkg/resource/generator.go syncStorage.
 */
export function recordedManagementState(
  storage: ConfigSpec['storage'],
  { everySync = false }: StorageSync,
  state: ClusterState,
): StorageSync['managementState'] | undefined {
  const { storageManaged } = state.config?.status ?? {};
  const [wanted] = knownBackends(storage, state.release);
  if (everySync || wanted === undefined || storageManaged === undefined) return undefined;
  if (!isRecorded(wanted.backend.field, wanted.stanza, state)) return undefined;
  return storageManaged ? 'Managed' : 'Unmanaged';
}
