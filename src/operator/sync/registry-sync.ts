import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import { referenceTo } from '../../core/manifest';
import type { ClusterState } from '../cluster/cluster-state';
import { isGoing } from '../cluster/going-config';
import { runningRegistry } from '../cluster/running-registry';
import { UNKNOWN } from '../../core/placeholder';
import { isApplied, type Effect } from '../effects/effect';
import { registryObjects } from './generate';
import { finalize } from './finalization';
import { BY_REMOVAL, removeRegistry } from './registry-removal';
import { applySteps } from './apply-steps';
import { registrySteps, subjectOf, type Step } from './registry-steps';
import { ROUTE_ANNOTATION } from '../registry/route';
import { storageStep } from './storage-step';
import type { RegistrySync } from '../effects/sync-outcome';
import { CONFIG, DEPLOYMENT, ours } from '../objects';
import { bootstrapError } from '../registry/bootstrap';
import { verificationError } from '../registry/verification';

/** Source: pkg/operator/controller.go sync, pkg/resource/generator.go Apply. */
export function syncRegistry(spec: ConfigSpec, state: ClusterState): RegistrySync {
  const undecodable = state.undecodable.Config;
  if (undecodable !== undefined) {
    return stopped(spec, state, 'never reached', `the Operator cannot read the Config: ${undecodable}`);
  }
  const failed = state.config === undefined ? bootstrapError(state) : undefined;
  if (failed !== undefined) return withoutConfig(spec, state, failed);
  if (isGoing(state.config)) return finalize(spec, state);
  switch (spec.managementState) {
    case 'Removed':
      return removeRegistry(spec, state, BY_REMOVAL, state.leftToLive.includes('managementState'));
    case 'Managed':
      return apply(spec, state);
    case 'Unmanaged':
      return stopped(spec, state, 'keep', 'managementState is Unmanaged: nothing is created, changed or deleted');
    default:
      return stopped(
        spec,
        state,
        'keep',
        `managementState is ${spec.managementState ?? 'missing'}: the Operator does nothing`,
      );
  }
}

/** Source: pkg/operator/bootstrap.go Bootstrap. */
function withoutConfig(spec: ConfigSpec, state: ClusterState, message: string): RegistrySync {
  const rest = stopped({ ...spec, storage: {} }, state, 'never reached', message);
  const effects = [{ subject: CONFIG, action: 'never reached' as const, because: message }, ...rest.effects];
  return { ...rest, effects, error: { message }, lacksConfig: true };
}

function apply(spec: ConfigSpec, state: ClusterState): RegistrySync {
  const invalid = verificationError(spec);
  if (invalid !== undefined) {
    const error = { message: `unable to complete resource: ${invalid}`, permanent: 'VerificationFailed' as const };
    // It stops before it looks for the storage of the platform: createOrUpdateResources.
    return { ...stopped(state.config?.spec ?? spec, state, 'never reached', error.message), error };
  }
  const storage = storageStep(spec, state);
  const used = { ...spec, httpSecret: httpSecret(spec, state), storage: storage.storage };
  const { error: storageError, panic } = storage;
  if (storageError !== undefined || panic !== undefined) {
    const rest = stopped(used, state, 'never reached', panic ?? storageError?.message ?? '');
    return {
      ...rest,
      effects: [...storage.effects, ...rest.effects],
      storage,
      ...(storageError === undefined ? {} : { error: storageError }),
      ...(panic === undefined ? {} : { panic }),
    };
  }
  const generated = registryObjects(used, state);
  const steps = registrySteps(used, state, generated);
  const { effects: ofSteps, error: message } = applySteps(steps, state, 'unable to apply objects: ');
  const effects = [...storage.effects, ...ofSteps, ...(message === undefined ? obsoleteRoutes(steps, state) : [])];
  const applied = isApplied(effects, DEPLOYMENT);
  const objects = generated.objects.filter((object) => isApplied(effects, referenceTo(object)));
  return {
    spec: used,
    effects,
    ...(message === undefined ? {} : { error: { message } }),
    storage,
    deployed: hasDeployment(state) || applied,
    applied,
    objects,
    isWhole: generated.errors.length === 0 && objects.length === generated.objects.length,
  };
}

/** Source: pkg/operator/complete.go applyDefaults. */
function httpSecret({ httpSecret: given = '' }: ConfigSpec, state: ClusterState): string {
  if (given !== '') return given;
  state.assume('Config/cluster spec.httpSecret', 'generated', 'the Operator generates 128 hexadecimal digits');
  return UNKNOWN;
}

/** Those with the annotation, whatever its value. Source: pkg/resource/route.go RouteIsCreatedByOperator. */
function obsoleteRoutes(steps: readonly Step[], state: ClusterState): Effect[] {
  const wanted = new Set(steps.filter(({ kind }) => kind === 'Route').map(({ name }) => name));
  return state
    .objects('route.openshift.io', 'Route')
    .filter(({ metadata }) => metadata.namespace === REGISTRY_NAMESPACE && !wanted.has(metadata.name))
    .filter(({ metadata }) => metadata.annotations?.[ROUTE_ANNOTATION] !== undefined)
    .map(({ metadata }) => ({
      subject: ours('Route', metadata.name),
      action: 'delete' as const,
      because: 'the Operator owns it, and the Config no longer sets it in defaultRoute or routes',
    }));
}

/** The same effect for every object of the registry. */
function stopped(spec: ConfigSpec, state: ClusterState, action: Effect['action'], because: string): RegistrySync {
  const effects = registrySteps(spec, state).map((step) => ({
    subject: subjectOf(step),
    action,
    because,
  }));
  return { spec, effects, deployed: hasDeployment(state), applied: false, objects: [] };
}

function hasDeployment(state: ClusterState): boolean {
  return runningRegistry(state) === 'yes';
}
