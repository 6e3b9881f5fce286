import { knownBackends } from '../../storage';
import type { Manifest } from '../../core/manifest';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Driver } from '../drivers/driver';
import { bootstrapClaim, bootstrapConfig, platformStorage } from '../registry/bootstrap';
import { imageRegistryCa, registryCertificates } from '../registry/ca-config-maps';
import { registryDeployment } from '../registry/deployment';
import { attempt, OperatorError } from '../go/operator-error';
import { disruptionBudget } from '../registry/pod-disruption-budget';
import { privateSecret } from '../registry/private-secret';
import { DEFAULT_PRUNER } from '../pruner/default-pruner';
import { prunerCronJob } from '../pruner/pruner-cron-job';
import { registryRoute, requestedRoutes } from '../registry/route';
import { REGISTRY_SERVICE } from '../registry/service';
import { verificationError } from '../registry/verification';
import { NOT_CONFIGURED, openDriver } from '../drivers';

/** An error of one generator. */
export interface GeneratorError {
  /** `storage`, `decode`, `Config`, `Route`, or kind and name of the object to create. */
  readonly of: GeneratorName;
  readonly error: string;
}

/** What a generator was to create, or what it read. */
export type GeneratorName =
  | 'storage'
  | 'decode'
  | 'Config'
  | 'Route'
  | 'ConfigMap/image-registry-ca'
  | 'ConfigMap/image-registry-certificates'
  | 'CronJob/image-pruner'
  | 'Deployment/image-registry'
  | 'PersistentVolumeClaim/image-registry-storage'
  | 'PodDisruptionBudget/image-registry'
  | 'Secret/image-registry-private-configuration'
  | 'Service/image-registry';

/** Throws the error of a generator, where it has one. */
export function throwErrorOf(of: GeneratorName, errors: readonly GeneratorError[]): void {
  const failed = errors.find((each) => each.of === of);
  if (failed !== undefined) throw new OperatorError(failed.error);
}

/** The output of every generator, whether or not the sync applies it. */
export interface Generated {
  readonly objects: readonly Manifest[];
  readonly errors: readonly GeneratorError[];
}

export function generate(state: ClusterState): Generated {
  const objects: Manifest[] = [];
  const errors: GeneratorError[] = [];
  const run = (of: GeneratorName, make: () => Manifest | undefined): void => {
    const attempted = attempt(make);
    if ('error' in attempted) errors.push({ of, error: attempted.error });
    else if (attempted.value !== undefined) objects.push(attempted.value);
  };
  for (const error of Object.values(state.undecodable)) errors.push({ of: 'decode', error });
  if (state.config === undefined) objects.push(bootstrapConfig(state).manifest);
  if (state.config === undefined) run('PersistentVolumeClaim/image-registry-storage', () => bootstrapClaim(state));
  if (state.undecodable.Config === undefined) generateRegistry(effectiveSpec(state), state, run, errors);
  if (state.pruner === undefined) objects.push(DEFAULT_PRUNER);
  if (state.undecodable.ImagePruner === undefined) {
    run('CronJob/image-pruner', () => prunerCronJob(state.pruner?.spec ?? DEFAULT_PRUNER.spec, state));
  }
  return { objects, errors };
}

/** The spec that the Operator uses: if no backend is configured, with the platform's storage. */
export function effectiveSpec(state: ClusterState): ConfigSpec {
  const spec = state.config === undefined ? bootstrapConfig(state).spec : (state.config.spec ?? {});
  const configured = knownBackends(spec.storage, state.release).length > 0;
  return configured || spec.managementState !== 'Managed' ? spec : { ...spec, storage: platformStorage(state) };
}

function isUnconfigured(state: ClusterState): boolean {
  return state.config !== undefined && knownBackends(state.config.spec?.storage, state.release).length === 0;
}

function generateRegistry(
  spec: ConfigSpec,
  state: ClusterState,
  run: (of: GeneratorName, make: () => Manifest | undefined) => void,
  errors: GeneratorError[],
): void {
  const invalid = verificationError(spec);
  if (invalid !== undefined) errors.push({ of: 'Config', error: invalid });
  const opened = attempt(() => openDriver(spec.storage, state));
  let driver: Driver | undefined;
  if ('error' in opened) errors.push({ of: 'storage', error: opened.error });
  else driver = opened.value;
  // Drivers do not know that the platform's storage is only a default, so the error is added here.
  if (driver !== undefined && isUnconfigured(state)) errors.push({ of: 'storage', error: NOT_CONFIGURED });
  if (driver !== undefined) {
    const known = driver;
    run('Deployment/image-registry', () => registryDeployment(spec, known, state));
    run('Secret/image-registry-private-configuration', () => privateSecret(known));
  }
  run('Service/image-registry', () => REGISTRY_SERVICE);
  run('PodDisruptionBudget/image-registry', () => disruptionBudget(spec.replicas ?? 0, state.release));
  const trusted = spec.managementState === 'Removed' ? undefined : driver;
  run('ConfigMap/image-registry-certificates', () => registryCertificates(trusted, state));
  run('ConfigMap/image-registry-ca', () => imageRegistryCa(trusted, state));
  for (const route of requestedRoutes(spec)) run('Route', () => registryRoute(route, state));
}
