import { isAtLeast, Release } from '../core/release';
import type { ConfigSpec } from '../schema/config';
import type { ClusterState } from './cluster-state';
import type { Condition } from './condition';
import type { RegistrySync } from './sync-outcome';

type Verdict = Pick<Condition, 'status' | 'reason' | 'message' | 'after'>;

/** Source: pkg/operator/conditions.go syncStatus. */
export function registryConditions(spec: ConfigSpec, sync: RegistrySync, state: ClusterState): Condition[] {
  const available = availability(spec, sync, state);
  const all: Record<string, Verdict> = {
    Available: available,
    Progressing: progress(spec, sync),
    Degraded: degradation(spec, sync, available, state.release),
    Removed:
      spec.managementState === 'Removed'
        ? { status: 'True', reason: 'Removed', message: '' }
        : { status: 'False', reason: '', message: '' },
    ...storageExists(sync),
  };
  return Object.entries(all).map(([type, verdict]) => ({ on: 'Config/cluster', type, ...verdict }));
}

const UNMANAGED = { reason: 'Unmanaged', message: 'The registry configuration is set to unmanaged mode' };
const NO_DEPLOYMENT = {
  status: 'False',
  reason: 'DeploymentNotFound',
  message: 'The deployment does not exist',
} as const;

function availability({ managementState, replicas = 0 }: ConfigSpec, sync: RegistrySync, state: ClusterState): Verdict {
  if (managementState === 'Unmanaged') return { status: 'True', ...UNMANAGED };
  if (!sync.deployed) {
    const permanent = sync.error?.permanent;
    if (permanent !== undefined)
      return { status: 'False', reason: permanent, message: `Error: ${sync.error?.message ?? ''}` };
    if (managementState === 'Removed') return { status: 'True', reason: 'Removed', message: 'The registry is removed' };
    return NO_DEPLOYMENT;
  }
  if (replicas === 0 && sync.error === undefined) {
    return {
      status: 'False',
      reason: 'NoReplicasAvailable',
      message: 'The deployment does not have available replicas',
    };
  }
  state.assume('pods of the registry', 'run', 'whether they can be scheduled is not looked at');
  return { status: 'True', reason: 'Ready', message: 'The registry is ready' };
}

function progress({ managementState }: ConfigSpec, { error, deployed }: RegistrySync): Verdict {
  if (managementState === 'Unmanaged') return { status: 'False', ...UNMANAGED };
  if (managementState === 'Removed') {
    return deployed
      ? { status: 'True', reason: 'DeletingDeployment', message: 'The deployment is being removed' }
      : { status: 'False', reason: 'Removed', message: 'All registry resources are removed' };
  }
  if (error !== undefined) {
    const status = error.permanent === undefined ? 'True' : 'False';
    return { status, reason: 'Error', message: `Unable to apply resources: ${error.message}` };
  }
  return deployed
    ? { status: 'False', reason: 'Ready', message: 'The registry is ready' }
    : {
        status: 'True',
        reason: 'WaitingForDeployment',
        message: 'All resources are successfully applied, but the deployment does not exist',
      };
}

function degradation(
  { managementState }: ConfigSpec,
  { error }: RegistrySync,
  available: Verdict,
  release: Release,
): Verdict {
  if (managementState === 'Unmanaged') return { status: 'False', ...UNMANAGED };
  if (error?.permanent !== undefined) {
    return { status: 'True', reason: error.permanent, message: `Error: ${error.message}` };
  }
  if (managementState === 'Removed') return { status: 'False', reason: 'Removed', message: 'The registry is removed' };
  if (available.status === 'True') return { status: 'False', reason: '', message: '' };
  return { status: 'True', reason: 'Unavailable', message: available.message, after: inertia(release) };
}

/** For how long the registry may be unavailable before that counts. */
function inertia(release: Release): string {
  if (isAtLeast(release, Release.V4_23)) return '5m0s';
  return isAtLeast(release, Release.V4_22) ? '2m0s' : '1m0s';
}

function storageExists({ storage }: RegistrySync): Readonly<Record<string, Verdict>> {
  const error = storage?.claimError;
  if (error === undefined) return {};
  const reason = error.startsWith('could not create default PVC') ? 'PVC Already Exists' : 'PVC Issues Found';
  return { StorageExists: { status: 'False', reason, message: error } };
}
