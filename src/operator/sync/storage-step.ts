import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { openDriver } from '../drivers';
import type { Driver } from '../drivers/driver';
import type { Effect } from '../effects/effect';
import type { Subject } from '../effects/subject';
import { attempt, type Failure } from '../go/operator-error';
import { recordedManagementState } from './recorded-management-state';
import type { StorageOutcome, SyncError } from '../effects/sync-outcome';

/** Source: pkg/resource/generator.go syncStorage. */
export function storageStep({ storage }: ConfigSpec, state: ClusterState): StorageOutcome {
  const opened = attempt(() => openDriver(storage, state));
  if ('error' in opened) return { effects: [], error: storageError(opened) };
  const synced = attempt(() => opened.value.sync());
  const subject = storageSubject(storage, opened.value, state);
  if ('error' in synced) {
    const error = storageError(synced);
    const exists = 'kind' in subject ? { exists: claimError(synced) } : {};
    return { effects: [{ subject, action: 'never reached', because: error.message }], error, ...exists };
  }
  const { managementState, because, exists, setUp } = synced.value;
  const written = storage?.managementState ?? '';
  const isFound = managementState === 'Unmanaged';
  const effect: Effect =
    isFound && written === 'Managed' && setUp !== undefined
      ? { subject, action: 'apply', because: `${because}, and storage.managementState is Managed: ${setUp}` }
      : { subject, action: isFound ? 'keep' : 'apply', because };
  return {
    effects: [effect],
    managementState:
      written === '' ? (recordedManagementState(storage, synced.value, state) ?? managementState) : written,
    ...(exists === undefined ? {} : { exists }),
  };
}

function claimError({ error, reason }: Failure): Verdict {
  const isOther = reason === 'claim of somebody else';
  return { status: 'False', reason: isOther ? 'PVC Already Exists' : 'PVC Issues Found', message: error };
}

/** Where the image layers are stored. */
export function storageSubject(storage: ConfigSpec['storage'], driver: Driver, state: ClusterState): Subject {
  const layers = driver.layers();
  if (typeof layers === 'object') return layers;
  const [only] = knownBackends(storage, state.release);
  const name = layers === '' ? 'named by the Operator' : (layers ?? 'of each pod');
  return { backend: only?.backend.operatorName ?? '', name };
}

function storageError({ error, reason }: Failure): SyncError {
  if (reason === 'storage not configured') return { message: error, permanent: 'StorageNotConfigured' };
  return { message: `unable to sync storage configuration: ${error}` };
}
