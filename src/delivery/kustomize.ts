import { argoCd } from './argo-cd/argo-cd';
import { flux } from './flux/flux';
import { storageChangeBesideConfig } from './storage-change-apart';
import type { DeliveryTool } from './tool';

/** Further lists of the kustomization.yaml. */
interface KustomizationLists {
  readonly resources?: readonly string[];
  readonly generators?: readonly string[];
}

/**
 * A kustomization. Argo CD, Flux and oc can build it, so each object gets the annotations of Argo CD and of Flux; a
 * tool ignores those of the other.
 */
export function kustomizeWith({ resources = [], generators = [] }: KustomizationLists): DeliveryTool {
  return {
    name: 'kustomize',
    title: 'Kustomize',
    mark: (manifest) => flux.mark(argoCd.mark(manifest)),
    errors: storageChangeBesideConfig,
    index: {
      name: 'kustomization.yaml',
      head: { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' },
      lists: (chartFile) => ({ resources: [chartFile, ...resources], generators }),
    },
  };
}

export const kustomize = kustomizeWith({});
