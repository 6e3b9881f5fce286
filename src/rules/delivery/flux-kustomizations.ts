import { apiGroup, type Manifest } from '../../core/manifest';
import type { Cluster } from '../engine/cluster';

/** The Kustomizations of Flux. */
export function fluxKustomizations({ manifests }: Pick<Cluster, 'manifests'>): Manifest[] {
  return manifests.filter(
    ({ apiVersion, kind }) => kind === 'Kustomization' && apiGroup(apiVersion) === 'kustomize.toolkit.fluxcd.io',
  );
}
