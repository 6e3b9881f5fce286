import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { UNKNOWN } from '../../core/placeholder';
import { DRIVERS, openDriver } from '../drivers';
import type { Driver, StorageSync } from '../drivers/driver';
import type { Effect } from '../effects/effect';
import { isRecorded } from '../drivers/recorded-storage';
import { GENERATED_NAME, NO_NAME, type Subject } from '../effects/subject';
import { attempt, type Failure } from '../go/operator-error';
import { recordedManagementState } from './recorded-management-state';
import type { StorageOutcome, SyncError } from '../effects/sync-outcome';

/** Source: pkg/resource/generator.go syncStorage. */
export function storageStep({ storage = {} }: ConfigSpec, state: ClusterState): StorageOutcome {
  const nothing = { effects: [], storage, conditions: {} };
  const opened = attempt(() => openDriver(storage, state));
  if ('error' in opened) return { ...nothing, error: storageError(opened) };
  const synced = attempt(() => opened.value.sync());
  const subject = storageSubject(storage, opened.value, state);
  if ('error' in synced) {
    const failure = isLookedForAgain(storage, state) ? { ...synced, error: LOOKING + synced.error } : synced;
    const left = failure === synced ? storage : {};
    // The Operator that probes the storage of the platform does not get to the storage.
    const conditions = failure === synced ? notReached(storage, synced.error, state) : {};
    return { ...nothing, storage: left, conditions, effects: [neverReached(subject, failure)], ...failed(failure) };
  }
  const { writes, conditions = {}, failure } = synced.value;
  const { managementState, isOwnerAssumed } = decided(storage, synced.value, state);
  const [used] = knownBackends(storage, state.release);
  if (used === undefined) return nothing;
  const { field } = used.backend;
  const stanza = writes ?? used.stanza;
  const written = { ...storage, [field]: stanza };
  if (failure !== undefined) {
    const left = failure.isOwned === true ? { ...written, managementState } : written;
    return { effects: [neverReached(subject, failure)], storage: left, conditions, ...failed(failure) };
  }
  return {
    effects: [effectOn(subject, storage, synced.value)],
    managementState,
    ...(isOwnerAssumed === true ? { isOwnerAssumed } : {}),
    storage: { ...written, managementState },
    recorded: { managementState, [field]: synced.value.records ?? stanza },
    conditions,
    ...(synced.value.creates === undefined ? {} : { creates: synced.value.creates }),
  };
}

/** The condition of a storage that is not set up yet, or not found any more, because of an error. */
function notReached(storage: ConfigSpec['storage'], error: string, state: ClusterState): StorageOutcome['conditions'] {
  const [used] = knownBackends(storage, state.release);
  if (used === undefined) return {};
  const { notSetUp, notFound } = DRIVERS[used.backend.field];
  const exists = (isRecorded(used.backend.field, used.stanza, state) ? notFound : notSetUp)?.(error);
  return exists === undefined ? {} : { StorageExists: exists };
}

/** Whether the Operator probes the storage of the platform in each sync, because the Config has no backend: GetPlatformStorage. */
function isLookedForAgain(storage: ConfigSpec['storage'], { config, release }: ClusterState): boolean {
  const [used] = knownBackends(storage, release);
  const isProbed = used !== undefined && DRIVERS[used.backend.field].isProbed === true;
  return isProbed && knownBackends(config?.spec?.storage, release).length === 0;
}

const LOOKING = 'unable to get storage configuration from cluster install config: ';

/** Who owns the storage: as it is written, as it was recorded, or as the Operator finds it. */
function decided(
  storage: ConfigSpec['storage'],
  sync: StorageSync,
  state: ClusterState,
): Pick<StorageOutcome, 'isOwnerAssumed'> & { readonly managementState: string } {
  const written = storage?.managementState ?? '';
  if (written !== '') return { managementState: written };
  const recorded = recordedManagementState(storage, sync, state);
  return recorded === undefined ? sync : { managementState: recorded };
}

function effectOn(subject: Subject, storage: ConfigSpec['storage'], sync: StorageSync): Effect {
  const { because, creates, managementState, setUp } = sync;
  const isFound = creates === undefined && managementState === 'Unmanaged';
  return isFound && storage?.managementState === 'Managed' && setUp !== undefined
    ? { subject, action: 'apply', because: `${because}, and storage.managementState is Managed: ${setUp}` }
    : { subject, action: isFound ? 'keep' : 'apply', because };
}

function neverReached(subject: Subject, failure: Failure): Effect {
  return { subject, action: 'never reached', because: storageError(failure).message };
}

/** Where the image layers are stored. */
export function storageSubject(storage: ConfigSpec['storage'], driver: Driver, state: ClusterState): Subject {
  const layers = driver.layers();
  if (typeof layers === 'object') return layers;
  const [only] = knownBackends(storage, state.release);
  const backend = only?.backend.operatorName ?? '';
  // Each pod has its own, so that no name means one of them.
  if (layers === undefined) return { backend };
  return { backend, name: layers === '' || layers === UNKNOWN ? nameOfUnnamed(driver) : layers };
}

/** What is said in place of the name of a storage that the Config does not name. */
export function nameOfUnnamed(driver: Driver): string {
  const chooses = attempt(() => driver.choosesName?.() ?? true);
  return 'value' in chooses && !chooses.value ? NO_NAME : GENERATED_NAME;
}

function failed(failure: Failure): Pick<StorageOutcome, 'error' | 'panic'> {
  return failure.reason === 'panic' ? { panic: failure.error } : { error: storageError(failure) };
}

function storageError({ error, reason }: Failure): SyncError {
  if (reason === 'panic') return { message: error };
  if (reason === 'storage not configured') return { message: error, permanent: 'StorageNotConfigured' };
  return { message: `unable to sync storage configuration: ${error}` };
}
