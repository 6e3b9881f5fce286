import type { ConfigSpec } from '../schema/config';
import type { ClusterState } from './cluster-state';
import { knownBackends, NOT_CONFIGURED, openDriver } from './drivers';
import { EMPTY_DRIVER } from './drivers/empty-driver';
import type { Effect } from './effect';
import { attempt } from './operator-error';
import { describeStep, registrySteps } from './registry-steps';
import type { RegistrySync } from './sync-outcome';
import { storageObject } from './storage-step';

/** Source: pkg/resource/generator.go Remove. */
export function removeRegistry(spec: ConfigSpec, state: ClusterState, why: string): RegistrySync {
  const steps = registrySteps(spec, EMPTY_DRIVER, state);
  const opened = attempt(() => openDriver(spec.storage, state));
  const deletion = state.config?.metadata?.deletionTimestamp !== undefined;
  if ('error' in opened && opened.error !== NOT_CONFIGURED) {
    const error = { message: `unable to get generators: ${opened.error}` };
    const effects = steps.map((step) => fate(describeStep(step), 'never reached', error.message));
    return { effects, error, deployed: true };
  }
  return {
    effects: [
      ...steps.map((step) => fate(describeStep(step), 'delete', why)),
      ...storageFate(spec, state, why),
      deletion
        ? fate('Config/cluster', 'delete', `${why}; the Operator then makes a new one for the platform`)
        : fate('Config/cluster', 'keep', why),
    ],
    deployed: false,
  };
}

/** Deleted is what the status names, whoever made it, where the spec says Managed. */
function storageFate(spec: ConfigSpec, state: ClusterState, why: string): Effect[] {
  const noted = state.config?.status?.storage;
  const storage = knownBackends(noted, state).length > 0 ? noted : spec.storage;
  const opened = attempt(() => openDriver(storage, state));
  if ('error' in opened || opened.value.storageName() === undefined) return [];
  const object = storageObject(storage, opened.value, state);
  return spec.storage?.managementState === 'Managed'
    ? [fate(object, 'delete', `${why} and storage.managementState is Managed: every image is lost`)]
    : [fate(object, 'keep', 'storage.managementState is not Managed')];
}

function fate(object: string, action: Effect['action'], because: string): Effect {
  return { object, action, because };
}
