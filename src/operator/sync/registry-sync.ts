import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { configEffect } from './config-effect';
import { isApplied, type Effect } from '../effects/effect';
import type { Generated, GeneratorError } from './generate';
import { removeRegistry } from './registry-removal';
import { applySteps } from './apply-steps';
import { registrySteps, subjectOf, type Step } from './registry-steps';
import { ROUTE_ANNOTATION } from '../registry/route';
import { storageStep } from './storage-step';
import type { RegistrySync } from '../effects/sync-outcome';
import { DEPLOYMENT, ours } from '../objects';
import { verificationError } from '../registry/verification';

/** Source: pkg/operator/controller.go sync, pkg/resource/generator.go Apply. */
export function syncRegistry(spec: ConfigSpec, { errors }: Generated, state: ClusterState): RegistrySync {
  const undecodable = state.undecodable.Config;
  if (undecodable !== undefined) {
    return { ...stopped(spec, state, 'never reached', `the Operator cannot read the Config: ${undecodable}`) };
  }
  if (state.config?.metadata?.deletionTimestamp !== undefined)
    return removeRegistry(spec, state, 'the Config is being deleted');
  switch (spec.managementState) {
    case 'Removed':
      return removeRegistry(spec, state, 'managementState is Removed');
    case 'Managed':
      return apply(spec, errors, state);
    case 'Unmanaged':
      return stopped(spec, state, 'keep', 'managementState is Unmanaged: nothing is made, changed or deleted');
    default:
      return stopped(
        spec,
        state,
        'keep',
        `managementState is ${spec.managementState ?? 'missing'}: the Operator does nothing`,
      );
  }
}

function apply(spec: ConfigSpec, errors: readonly GeneratorError[], state: ClusterState): RegistrySync {
  const invalid = verificationError(spec);
  if (invalid !== undefined) {
    const error = { message: `unable to complete resource: ${invalid}`, permanent: 'VerificationFailed' as const };
    return { ...stopped(spec, state, 'never reached', error.message), error };
  }
  const storage = storageStep(spec, state);
  const config = configEffect(spec, storage, state);
  if (storage.error !== undefined) {
    const rest = stopped(spec, state, 'never reached', storage.error.message);
    return { ...rest, effects: [config, ...storage.effects, ...rest.effects], error: storage.error, storage };
  }
  const steps = registrySteps(spec, state, errors);
  const { effects, error: message } = applySteps(steps, state, 'unable to apply objects: ');
  const error = message === undefined ? undefined : { message };
  const applied = isApplied(effects, DEPLOYMENT);
  return {
    effects: [config, ...storage.effects, ...effects, ...(error === undefined ? obsoleteRoutes(steps, state) : [])],
    ...(error === undefined ? {} : { error }),
    storage,
    deployed: hasDeployment(state) || applied,
    applied,
  };
}

function obsoleteRoutes(steps: readonly Step[], state: ClusterState): Effect[] {
  const wanted = new Set(steps.filter(({ kind }) => kind === 'Route').map(({ name }) => name));
  return state
    .objects('route.openshift.io', 'Route')
    .filter(({ metadata }) => metadata.namespace === REGISTRY_NAMESPACE && !wanted.has(metadata.name))
    .filter(({ metadata }) => metadata.annotations?.[ROUTE_ANNOTATION] === 'true')
    .map(({ metadata }) => ({
      subject: ours('Route', metadata.name),
      action: 'delete' as const,
      because: "it is the Operator's, and the Config no longer asks for it",
    }));
}

/** The same effect for every object of the registry. */
function stopped(spec: ConfigSpec, state: ClusterState, action: Effect['action'], because: string): RegistrySync {
  const effects = registrySteps(spec, state, []).map((step) => ({
    subject: subjectOf(step),
    action,
    because,
  }));
  return { effects, deployed: hasDeployment(state), applied: false };
}

function hasDeployment(state: ClusterState): boolean {
  return state.object('apps', 'Deployment', 'image-registry', REGISTRY_NAMESPACE) !== undefined;
}
