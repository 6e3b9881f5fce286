import type { Manifest } from '../../core/manifest';
import { IMAGE_REGISTRY_GROUP } from '../../core/names';
import { dropUndefined } from '../../render/drop-undefined';
import { CONFIG_HEALTH, PRUNER_HEALTH } from './argo-cd-health-lua';
import { withSyncOptions } from '../sync-options';

/** How Argo CD determines the health of a kind. */
interface HealthCheck {
  /** @default - the core group */
  readonly group?: string;
  readonly kind: string;
  /** Lua. */
  readonly check: string;
}

export const HEALTH_CHECKS = [
  { group: IMAGE_REGISTRY_GROUP, kind: 'Config', check: CONFIG_HEALTH },
  { group: IMAGE_REGISTRY_GROUP, kind: 'ImagePruner', check: PRUNER_HEALTH },
] as const satisfies readonly HealthCheck[];

/**
 * For the operator of Argo CD, which writes its ConfigMap itself. The list is one field, so it has a single owner.
 *
 * Source: argoproj-labs/argocd-operator docs/reference/argocd.md Resource Health Checks.
 */
export function argoCdInstance(name: string, namespace: string, others: readonly HealthCheck[]): Manifest {
  return part({
    apiVersion: 'argoproj.io/v1beta1',
    kind: 'ArgoCD',
    metadata: { name, namespace },
    spec: dropUndefined({ resourceHealthChecks: [...others, ...HEALTH_CHECKS] }),
  });
}

/** For an Argo CD without an operator. Source: argoproj/argo-cd docs/operator-manual/health.md. */
export function argoCdConfigMap(name: string, namespace: string): Manifest {
  const data = HEALTH_CHECKS.map(({ group, kind, check }) => [
    `resource.customizations.health.${group}_${kind}`,
    check,
  ]);
  return part({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'argocd' } },
    data: Object.fromEntries(data),
  });
}

/** A part of an object that Argo CD itself needs; others own the rest of it. */
function part(manifest: Manifest): Manifest {
  return withSyncOptions(manifest, ['Prune=false', 'Delete=false', 'ServerSideApply=true']);
}
