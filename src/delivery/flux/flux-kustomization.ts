import type { Manifest } from '../../core/manifest';
import { dropUndefined } from '../../render/drop-undefined';
import { FLUX_HEALTH_CHECKS } from './flux-health-checks';

/** The object with which Flux builds a folder of a source and applies it. */
export function fluxKustomization(name: string, namespace: string, spec: Readonly<Record<string, unknown>>): Manifest {
  const waits = spec['wait'] === true || spec['healthChecks'] !== undefined;
  return dropUndefined({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace },
    // Flux evaluates the expressions only if it waits for health.
    spec: { ...spec, healthCheckExprs: waits ? FLUX_HEALTH_CHECKS : undefined },
  });
}
