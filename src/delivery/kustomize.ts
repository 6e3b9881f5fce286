import { argoCd } from './argo-cd/argo-cd';
import { flux } from './flux/flux';
import { storageChangeBesideConfig } from './storage-change-apart';
import type { DeliveryTool } from './tool';

/** What else stands in the kustomization.yaml. */
export interface KustomizationLists {
  readonly resources?: readonly string[];
  readonly generators?: readonly string[];
}

/** A kustomization. Whoever builds it, Argo CD, Flux or oc, finds its own guards; the others pass them by. */
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
