import { set, suggested } from '../../core/edit';
import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { groupKind } from '../../core/manifest';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import type { Rule } from '../engine/rule';
import { lossInWords } from '../facts/loss-in-words';
import { nameInWords } from '../facts/name-in-words';

export const ir517: Rule = {
  id: 'IR517',
  severity: Severity.ERROR,
  title: 'SyncSet deletes the Config or a claim',
  why: 'With resourceApplyMode Sync, Hive deletes a resource from the cluster when the SyncSet no longer has it, and all resources when the SyncSet is deleted. If the Config is deleted, the registry and its Managed storage are deleted. If a claim, or the namespace with its claims, is deleted, the volume or bucket is deleted.',
  source: 'openshift/hive apis/hive/v1/syncset_types.go SyncResourceApplyMode',
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 9, failing: exampleWith('Sync'), passing: exampleWith('Upsert') },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      if (!SETS.has(groupKind(manifest)) || valueAt(manifest, MODE) !== 'Sync') continue;
      const lost = listAt(manifest, ['spec', 'resources']).filter((each) => lossOnDeletion(each) !== undefined);
      for (const object of lost) {
        yield {
          manifest,
          path: MODE,
          found: `Sync, with which Hive deletes ${nameInWords(object)} when the ${manifest.kind} no longer has it, or is deleted`,
          expected: 'Upsert',
          fix: `set spec.resourceApplyMode to Upsert; ${lossInWords(object)}`,
          edit: suggested(set(MODE, 'Upsert')),
        };
      }
    }
  },
};

const MODE: FieldPath = ['spec', 'resourceApplyMode'];
const SETS: ReadonlySet<string> = new Set(['hive.openshift.io/SyncSet', 'hive.openshift.io/SelectorSyncSet']);

function exampleWith(mode: string): string {
  return `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata:
  name: image-registry
  namespace: cluster1
spec:
  clusterDeploymentRefs:
  - name: cluster1
  resourceApplyMode: ${mode}
  resources:
  - apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
    metadata:
      name: cluster
    spec:
      replicas: 2
`;
}
