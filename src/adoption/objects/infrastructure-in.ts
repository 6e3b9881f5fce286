import { apiGroup, type Manifest } from '../../core/manifest';

/** The object that describes the cluster, if it is among these. */
export function infrastructureIn(manifests: readonly Manifest[]): Manifest | undefined {
  return manifests.find(
    ({ kind, apiVersion }) => kind === 'Infrastructure' && apiGroup(apiVersion) === 'config.openshift.io',
  );
}
