import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';

/** With two or more replicas, one pod must stay available: pkg/resource/poddisruptionbudget.go. */
export function disruptionBudget(replicas: number, release: Release): Manifest {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'image-registry', namespace: REGISTRY_NAMESPACE },
    spec: {
      minAvailable: replicas >= 2 ? 1 : 0,
      selector: { matchLabels: { ...REGISTRY_POD_LABEL } },
      ...(isAtLeast(release, Release.V4_23) ? { unhealthyPodEvictionPolicy: 'AlwaysAllow' } : {}),
    },
  };
}
