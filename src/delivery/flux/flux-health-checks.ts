import { IMAGE_REGISTRY_API_VERSION } from '../../core/names';

/** How Flux tells whether an object is well: CEL over the object. Where neither is true it waits. */
export interface FluxHealthCheck {
  readonly apiVersion: string;
  readonly kind: string;
  readonly failed: string;
  readonly current: string;
}

/**
 * The Operator's conditions are not those that Flux knows, which would take every Config for healthy. A pruning job that
 * failed at night is no failed delivery: only what the Operator could not apply counts.
 *
 * Source: fluxcd/pkg runtime/cel/status_evaluator.go Evaluate; openshift/cluster-image-registry-operator
 * pkg/operator/status.go syncStatus, syncPrunerStatus.
 */
export const FLUX_HEALTH_CHECKS: readonly FluxHealthCheck[] = [
  {
    apiVersion: IMAGE_REGISTRY_API_VERSION,
    kind: 'Config',
    // While old pods answer, the Operator says of what it cannot apply only that it is at it.
    failed: `${condition('Degraded', 'True')} || ${because('Progressing', 'Error')}`,
    current: `${condition('Available', 'True')} && ${condition('Progressing', 'False')}`,
  },
  {
    apiVersion: IMAGE_REGISTRY_API_VERSION,
    kind: 'ImagePruner',
    failed: because('Degraded', 'SyncError'),
    current: condition('Available', 'True'),
  },
];

function condition(type: string, status: string): string {
  return `status.conditions.exists(c, c.type == '${type}' && c.status == '${status}')`;
}

function because(type: string, reason: string): string {
  return `status.conditions.exists(c, c.type == '${type}' && c.reason == '${reason}')`;
}
