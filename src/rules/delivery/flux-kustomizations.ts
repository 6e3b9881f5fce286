import type { Manifest } from '../../core/manifest';
import { isFluxKustomization } from '../../core/tools/flux';
import type { Cluster } from '../engine/cluster';

/** The Kustomizations of Flux. */
export function fluxKustomizations({ manifests }: Pick<Cluster, 'manifests'>): Manifest[] {
  return manifests.filter(isFluxKustomization);
}
