import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { BackendField } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import { NOT_CONFIGURED, openDriver } from '../drivers';
import type { Effect } from '../effects/effect';
import { attempt } from '../go/operator-error';
import { describeStep, registrySteps } from './registry-steps';
import type { RegistrySync } from '../effects/sync-outcome';
import { storageObject } from './storage-step';

/** Source: pkg/resource/generator.go Remove. */
export function removeRegistry(spec: ConfigSpec, state: ClusterState, why: string): RegistrySync {
  const steps = registrySteps(spec, state, []);
  const opened = attempt(() => openDriver(spec.storage, state));
  const deletion = state.config?.metadata?.deletionTimestamp !== undefined;
  if ('error' in opened && opened.error !== NOT_CONFIGURED) {
    const error = { message: `unable to get generators: ${opened.error}` };
    const effects = steps.map((step) => effect(describeStep(step), 'never reached', error.message));
    return { effects, error, deployed: true, applied: false };
  }
  const panic = removalPanic(spec, state);
  return {
    effects: [
      ...steps.map((step) => effect(describeStep(step), 'delete', why)),
      ...storageEffects(spec, state, why),
      panic !== undefined
        ? effect('Config/cluster', 'never reached', panic)
        : deletion
          ? effect('Config/cluster', 'delete', `${why}; the Operator then makes a new one for the platform`)
          : effect('Config/cluster', 'keep', why),
    ],
    deployed: false,
    applied: false,
    ...(panic === undefined ? {} : { panic }),
  };
}

/** The backend of the spec looks for its own block in the status, where that of another one stands. */
function removalPanic({ storage }: ConfigSpec, state: ClusterState): string | undefined {
  const [asked] = knownBackends(storage, state.release);
  const [noted] = knownBackends(state.config?.status?.storage, state.release);
  if (asked === undefined || noted === undefined || asked.backend.field === noted.backend.field) return undefined;
  if (storage?.managementState !== 'Managed' || !PANICKING.includes(noted.backend.field)) return undefined;
  return 'the backend was changed in the same edit: the Operator panics over it, and restarts again and again';
}

const PANICKING: readonly BackendField[] = ['s3', 'gcs', 'azure', 'ibmcos', 'oss', 'swift'];

/** Deleted is what the status names, whoever made it, where the spec says Managed. */
function storageEffects(spec: ConfigSpec, state: ClusterState, why: string): Effect[] {
  const noted = state.config?.status?.storage;
  const storage = knownBackends(noted, state.release).length > 0 ? noted : spec.storage;
  const opened = attempt(() => openDriver(storage, state));
  if ('error' in opened || opened.value.storageName() === undefined) return [];
  const object = storageObject(storage, opened.value, state);
  // Swift falls over the change before it deletes anything.
  if (storage?.swift !== undefined && removalPanic(spec, state) !== undefined) {
    return [effect(object, 'never reached', 'the Operator panics before it deletes anything')];
  }
  return spec.storage?.managementState === 'Managed'
    ? [effect(object, 'delete', `${why} and storage.managementState is Managed: every image is lost`)]
    : [effect(object, 'keep', 'storage.managementState is not Managed')];
}

function effect(object: string, action: Effect['action'], because: string): Effect {
  return { object, action, because };
}
