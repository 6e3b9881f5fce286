import { listAt } from '../../core/field-path';
import { apiGroup, describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';

/** By the destination of what a SyncSet carries: the clusters that it names. */
export function clustersOfSyncSets(manifests: readonly Manifest[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    manifests.filter(isSyncSet).map((set) => {
      const { namespace = '' } = referenceTo(set);
      const names = listAt(set, ['spec', 'clusterDeploymentRefs']).map((ref) => fieldOf(ref, 'name'));
      const clusters = names
        .filter((name) => typeof name === 'string')
        .map((name) => clusterOfSyncSet(namespace, name));
      return [describeObject(referenceTo(set)), [...new Set(clusters)]];
    }),
  );
}

/** The name of the cluster of a ClusterDeployment. */
export function clusterOfSyncSet(namespace: string, name: string): string {
  return `${PREFIX}${namespace}/${name}`;
}

const PREFIX = 'ClusterDeployment ';

/** Other sets select clusters by labels. */
function isSyncSet({ apiVersion, kind }: Manifest): boolean {
  return kind === 'SyncSet' && apiGroup(apiVersion) === 'hive.openshift.io';
}
