import { argoCd } from './argo-cd';
import { flux } from './flux';
import type { DeliveryTool } from './tool';

/** A kustomization. Whoever builds it, Argo CD, Flux or oc, finds its own guards; the others pass them by. */
export const kustomize: DeliveryTool = {
  name: 'kustomize',
  title: 'Kustomize',
  mark: (manifest) => flux.mark(argoCd.mark(manifest)),
};
