import { REGISTRY_NAMESPACE } from '../../core/names';
import { knownBackends } from '../../storage';
import type { Stanza } from '../../storage/backend';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { DRIVERS, openDriver } from '../drivers';
import type { Driver } from '../drivers/driver';
import type { Effect } from '../effects/effect';
import type { Subject } from '../effects/subject';
import { CONFIG } from '../objects';
import { attempt, type Failure } from '../go/operator-error';
import { registrySteps, subjectOf } from './registry-steps';
import type { RegistrySync, StorageDeletion } from '../effects/sync-outcome';
import { storageSubject } from './storage-step';

/** Why the Operator removes a registry whose Config stays. */
export const BY_REMOVAL = 'managementState is Removed';

interface RegistryRemoval extends RegistrySync {
  /** Whether the Operator gets to the end. */
  readonly isReached: boolean;
}

/**
 * Source: pkg/resource/generator.go Remove.
 *
 * @param isAssumed whether only the platform makes it Removed: the live Config, which decides, may say otherwise
 */
export function removeRegistry(spec: ConfigSpec, state: ClusterState, why: string, isAssumed = false): RegistryRemoval {
  const steps = registrySteps(spec, state);
  const opened = attempt(() => openDriver(spec.storage, state));
  if ('error' in opened && opened.reason !== 'storage not configured') {
    const message = `unable to get generators: ${opened.error}`;
    const effects = steps.map((step) => effect(subjectOf(step), 'never reached', message));
    return {
      spec,
      effects,
      error: { message },
      deployed: !isAbsent(state),
      applied: false,
      objects: [],
      isReached: false,
    };
  }
  const { effects: storage, panic, isReached, failed } = storageRemoval(spec, state, isAssumed ? undefined : why);
  const isDeleted = isReached && storage.some(({ action }) => action === 'delete') && panic === undefined;
  const written = isDeleted ? storageDeletion(spec, storageToRemove(spec, state), state) : failed;
  return {
    spec,
    objects: [],
    effects: [
      ...steps.map((step) => effect(subjectOf(step), 'delete', why)),
      ...storage,
      panic === undefined ? effect(CONFIG, 'keep', why) : effect(CONFIG, 'never reached', panic),
    ],
    deployed: false,
    applied: false,
    isReached,
    ...(panic === undefined ? {} : { panic }),
    ...(written === undefined ? {} : { deletion: written }),
  };
}

/** Whether there is nothing to remove; only the whole of a cluster shows that. */
function isAbsent(state: ClusterState): boolean {
  return state.lacks('Deployment', REGISTRY_NAMESPACE, 'image-registry', 'apps');
}

/** The Operator panics if spec lacks the backend of status: it writes into the stanza of spec what it has deleted. */
function removalPanic({ storage }: ConfigSpec, state: ClusterState): string | undefined {
  const [inSpec] = knownBackends(storage, state.release);
  const [inStatus] = knownBackends(state.config?.status?.storage, state.release);
  if (inStatus === undefined || inSpec?.backend.field === inStatus.backend.field) return undefined;
  if (storage?.managementState !== 'Managed' || inStatus.backend.removalPanics !== true) return undefined;
  const why =
    inSpec === undefined
      ? `spec.storage lacks ${inStatus.backend.field}, which status.storage has`
      : 'the backend was changed in the same edit';
  return `${why}: the Operator panics, and restarts repeatedly`;
}

interface StorageRemoval {
  readonly effects: readonly Effect[];
  readonly panic?: string | undefined;
  /** Whether the Operator has what it needs to delete the storage. */
  readonly isReached: boolean;
  /** What it writes because it has not. */
  readonly failed?: StorageDeletion;
}

/**
 * If the spec says Managed, the Operator deletes the storage that the status names, even if the user created it. Of a registry
 * that runs, the status names the storage of the spec. An error is only logged, and the removal tried again.
 */
function storageRemoval(spec: ConfigSpec, state: ClusterState, why: string | undefined): StorageRemoval {
  const storage = storageToRemove(spec, state);
  const opened = attempt(() => openDriver(storage, state));
  const panic = removalPanic(spec, state);
  if ('error' in opened || opened.value.layers() === undefined) return { effects: [], panic, isReached: true };
  const subject = storageSubject(storage, opened.value, state);
  const [removed] = knownBackends(storage, state.release);
  if (removed?.backend.panicsBeforeRemoval === true && panic !== undefined) {
    const never = effect(subject, 'never reached', 'the Operator panics before it deletes anything');
    return { effects: [never], panic, isReached: true };
  }
  if (spec.storage?.managementState !== 'Managed')
    return { effects: [effect(subject, 'keep', 'storage.managementState is not Managed')], panic, isReached: true };
  if (why === undefined) return { effects: [effect(subject, 'keep', LEFT_TO_LIVE)], panic, isReached: true };
  const because = `${why} and storage.managementState is Managed: every image is lost`;
  const reached = attempt(() => opened.value.reach?.());
  if (!('error' in reached)) return { effects: [effect(subject, 'delete', because)], panic, isReached: true };
  // The worst that follows: nothing says how long the error stays.
  const later = `${because} as soon as the Operator reaches the storage; until then it deletes nothing, and tries again (${reached.error.replace(/\n\s*/g, '; ')})`;
  const crash = panic ?? (reached.reason === 'panic' ? reached.error : undefined);
  return {
    effects: [effect(subject, 'delete', later)],
    panic: crash,
    isReached: false,
    ...notRemoved(opened.value, reached),
  };
}

const LEFT_TO_LIVE = 'managementState is left to the live Config';

/** A panic writes nothing. */
function notRemoved(driver: Driver, { error, reason }: Failure): Pick<StorageRemoval, 'failed'> {
  const exists = reason === 'panic' ? undefined : driver.notRemoved?.(error);
  return exists === undefined ? {} : { failed: { conditions: { StorageExists: exists } } };
}

/** What the Operator writes into the Config when it has deleted its storage. Source: RemoveStorage of each driver. */
function storageDeletion(
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

function storageToRemove({ storage = {} }: ConfigSpec, { config }: ClusterState): StorageSpec {
  return config?.status?.storage ?? storage;
}

function effect(subject: Subject, action: Effect['action'], because: string): Effect {
  return { subject, action, because };
}
