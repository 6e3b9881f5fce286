import type { ConfigSpec } from '../schema/config';
import type { ClusterState } from './cluster-state';
import { knownBackends, NOT_CONFIGURED, openDriver } from './drivers';
import type { Driver } from './drivers/driver';
import { attempt } from './operator-error';
import type { StorageOutcome, SyncError } from './sync-outcome';

/** Source: pkg/resource/generator.go syncStorage. */
export function storageStep({ storage }: ConfigSpec, state: ClusterState): StorageOutcome {
  const opened = attempt(() => openDriver(storage, state));
  if ('error' in opened) return { effects: [], error: storageError(opened.error) };
  const synced = attempt(() => opened.value.sync());
  const object = storageObject(storage, opened.value, state);
  if ('error' in synced) {
    const error = storageError(synced.error);
    const claimError = object.startsWith('PersistentVolumeClaim/') ? { claimError: synced.error } : {};
    return { effects: [{ object, action: 'never reached', because: error.message }], error, ...claimError };
  }
  const { managementState, because, creates } = synced.value;
  const kept = storage?.managementState ?? '';
  const action = creates === undefined && managementState === 'Unmanaged' ? 'keep' : 'apply';
  return { effects: [{ object, action, because }], managementState: kept === '' ? managementState : kept };
}

/** `Storage/S3/layers`, or the claim. */
export function storageObject(storage: ConfigSpec['storage'], driver: Driver, state: ClusterState): string {
  const name = driver.storageName();
  if (name?.includes('/') === true) return name;
  const [only] = knownBackends(storage, state);
  const shown = name === '' ? 'named by the Operator' : (name ?? 'of each pod');
  return `Storage/${only?.backend.operatorName ?? ''}/${shown}`;
}

function storageError(error: string): SyncError {
  if (error === NOT_CONFIGURED) return { message: error, permanent: 'StorageNotConfigured' };
  return { message: `unable to sync storage configuration: ${error}` };
}
