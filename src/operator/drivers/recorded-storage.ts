import type { BackendField, Stanza } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import { isSameData } from '../../core/data/same-data';
import { withoutZeroValues } from '../go/zero-values';

/**
 * Whether the Operator has recorded this stanza in status.storage. Then it does not set the storage up again. Source:
 * StorageChanged of each driver.
 */
export function isRecorded(field: BackendField, stanza: Stanza, { config }: ClusterState): boolean {
  const recorded = config?.status?.storage?.[field];
  return recorded !== undefined && isSameData(withoutZeroValues(stanza), withoutZeroValues(recorded));
}
