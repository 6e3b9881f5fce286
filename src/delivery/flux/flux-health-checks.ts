import { IMAGE_REGISTRY_API_VERSION } from '../../core/names';

/** A CEL health check of Flux. If neither expression is true, Flux keeps waiting. */
interface FluxHealthCheck {
  readonly apiVersion: string;
  readonly kind: string;
  readonly failed: string;
  readonly current: string;
}

/**
 * Flux does not know the Operator's conditions and would report every Config as healthy. A failed pruning job is not a
 * failed delivery, so only objects that the Operator could not apply count.
 *
 * Source: fluxcd/pkg runtime/cel/status_evaluator.go Evaluate; openshift/cluster-image-registry-operator
 * pkg/operator/status.go syncStatus, syncPrunerStatus.
 */
export const FLUX_HEALTH_CHECKS: readonly FluxHealthCheck[] = [
  {
    apiVersion: IMAGE_REGISTRY_API_VERSION,
    kind: 'Config',
    // While old pods still answer, the Operator reports an object that it cannot apply only as Progressing.
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
