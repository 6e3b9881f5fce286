import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { NOT_CONFIGURED, openDriver } from '../drivers';
import type { Driver } from '../drivers/driver';
import type { Effect } from '../effects/effect';
import { attempt } from '../go/operator-error';
import { settledBefore } from './settled-before';
import type { StorageOutcome, SyncError } from '../effects/sync-outcome';

/** Source: pkg/resource/generator.go syncStorage. */
export function storageStep({ storage }: ConfigSpec, state: ClusterState): StorageOutcome {
  const opened = attempt(() => openDriver(storage, state));
  if ('error' in opened) return { effects: [], error: storageError(opened.error) };
  const synced = attempt(() => opened.value.sync());
  const object = storageObject(storage, opened.value, state);
  if ('error' in synced) {
    const error = storageError(synced.error);
    const exists = object.startsWith('PersistentVolumeClaim/') ? { exists: claimTrouble(synced.error) } : {};
    return { effects: [{ object, action: 'never reached', because: error.message }], error, ...exists };
  }
  const { managementState, because, creates, exists, setUp } = synced.value;
  const kept = storage?.managementState ?? '';
  const isFound = creates === undefined && managementState === 'Unmanaged';
  const effect: Effect =
    isFound && kept === 'Managed' && setUp !== undefined
      ? { object, action: 'apply', because: `${because}, and storage.managementState is Managed: ${setUp}` }
      : { object, action: isFound ? 'keep' : 'apply', because };
  return {
    effects: [effect],
    managementState: kept === '' ? (settledBefore(storage, synced.value, state) ?? managementState) : kept,
    ...(exists === undefined ? {} : { exists }),
  };
}

function claimTrouble(message: string): Verdict {
  const reason = message.startsWith('could not create default PVC') ? 'PVC Already Exists' : 'PVC Issues Found';
  return { status: 'False', reason, message };
}

/** `Storage/S3/layers`, or the claim. */
export function storageObject(storage: ConfigSpec['storage'], driver: Driver, state: ClusterState): string {
  const name = driver.storageName();
  if (name?.includes('/') === true) return name;
  const [only] = knownBackends(storage, state.release);
  const shown = name === '' ? 'named by the Operator' : (name ?? 'of each pod');
  return `Storage/${only?.backend.operatorName ?? ''}/${shown}`;
}

function storageError(error: string): SyncError {
  if (error === NOT_CONFIGURED) return { message: error, permanent: 'StorageNotConfigured' };
  return { message: `unable to sync storage configuration: ${error}` };
}
