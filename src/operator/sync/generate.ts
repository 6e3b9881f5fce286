import { knownBackends } from '../../storage';
import type { Manifest } from '../../core/manifest';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { bootstrapClaim, bootstrapConfig, bootstrapError, effectiveSpec } from '../registry/bootstrap';
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

/** The output of generators, whether or not the sync applies it. */
export interface Generated {
  readonly objects: readonly Manifest[];
  readonly errors: readonly GeneratorError[];
}

/** What every generator makes of the cluster as it is, called by itself. */
export function generate(state: ClusterState): Generated {
  const spec = effectiveSpec(state);
  const unreadable = Object.values(state.undecodable).map((error) => ({ of: 'decode' as const, error }));
  return joined([
    { objects: [], errors: unreadable },
    bootstrapObjects(state),
    state.undecodable.Config === undefined ? registryObjects(spec, state) : NOTHING,
    // The certificates follow the Config as it is, without the platform's storage.
    state.undecodable.Config === undefined ? certificateObjects(state.config?.spec ?? spec, state) : NOTHING,
    prunerObjects(state),
  ]);
}

/** What the main controller makes of a spec. */
export function registryObjects(spec: ConfigSpec, state: ClusterState): Generated {
  const invalid = verificationError(spec);
  const opened = attempt(() => openDriver(spec.storage, state));
  const driver = 'error' in opened ? undefined : opened.value;
  return joined([
    invalid === undefined ? NOTHING : failed('Config', invalid),
    'error' in opened ? failed('storage', opened.error) : NOTHING,
    // Drivers do not know that the platform's storage is only a default, so the error is added here.
    driver !== undefined && isUnconfigured(state) ? failed('storage', NOT_CONFIGURED) : NOTHING,
    ...(driver === undefined
      ? []
      : [
          run('Deployment/image-registry', () => registryDeployment(spec, driver, state)),
          run('Secret/image-registry-private-configuration', () => privateSecret(driver)),
        ]),
    run('Service/image-registry', () => REGISTRY_SERVICE),
    run('PodDisruptionBudget/image-registry', () => disruptionBudget(spec.replicas ?? 0, state.release)),
    // The Operator lists what it makes only with a driver; the two above need none.
    ...(driver === undefined
      ? []
      : requestedRoutes(spec).map((route) => run('Route', () => registryRoute(route, state)))),
  ]);
}

/** The CAs that nodes and clients trust; those of the storage only while the registry is not Removed. */
export function certificateObjects(spec: ConfigSpec, state: ClusterState): Generated {
  const opened = attempt(() => openDriver(spec.storage, state));
  const driver = 'error' in opened || spec.managementState === 'Removed' ? undefined : opened.value;
  return joined([
    run('ConfigMap/image-registry-certificates', () => registryCertificates(driver, state)),
    run('ConfigMap/image-registry-ca', () => imageRegistryCa(driver, state)),
  ]);
}

export function prunerObjects(state: ClusterState): Generated {
  const { pruner } = state;
  return joined([
    pruner === undefined ? { objects: [DEFAULT_PRUNER], errors: [] } : NOTHING,
    state.undecodable.ImagePruner === undefined
      ? run('CronJob/image-pruner', () => prunerCronJob(pruner?.spec ?? DEFAULT_PRUNER.spec, state))
      : NOTHING,
  ]);
}

function bootstrapObjects(state: ClusterState): Generated {
  if (state.config !== undefined) return NOTHING;
  const error = bootstrapError(state);
  if (error !== undefined) return failed('Config', error);
  return joined([
    { objects: [bootstrapConfig(state)], errors: [] },
    run('PersistentVolumeClaim/image-registry-storage', () => bootstrapClaim(state)),
  ]);
}

export const NOTHING: Generated = { objects: [], errors: [] };

export function joined(parts: readonly Generated[]): Generated {
  return { objects: parts.flatMap(({ objects }) => objects), errors: parts.flatMap(({ errors }) => errors) };
}

function run(of: GeneratorName, make: () => Manifest | undefined): Generated {
  const attempted = attempt(make);
  if ('error' in attempted) return failed(of, attempted.error);
  return attempted.value === undefined ? NOTHING : { objects: [attempted.value], errors: [] };
}

function failed(of: GeneratorName, error: string): Generated {
  return { objects: [], errors: [{ of, error }] };
}

function isUnconfigured({ config, release }: ClusterState): boolean {
  return config !== undefined && knownBackends(config.spec?.storage, release).length === 0;
}
