import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { usedBackend } from '../facts/used-backend';

export const ir206: Rule = {
  id: 'IR206',
  severity: Severity.ERROR,
  title: 'Several replicas without shared storage',
  why: 'The Operator does not check the number of replicas. Each pod stores its own layers: a push reaches one pod, and every pull from another pod fails.',
  source: operatorSource('pkg/storage/emptydir/emptydir.go', 'Volumes'),
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith(3), passing: exampleWith(1) },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { replicas = 0, storage } = valid.spec ?? {};
      const configured = usedBackend(storage, cluster.release);
      if (configured?.backend.sharing !== 'never' || replicas <= 1) continue;
      yield {
        manifest,
        path: ['spec', 'replicas'],
        found: `${replicas} with ${configured.backend.field}, which pods cannot share`,
        expected: 'at most 1, because each pod would have images of its own',
        fix: 'set spec.replicas to 1, or replace this storage type with one that pods can share, such as an object store or a ReadWriteMany claim',
        edit: suggested(set(['spec', 'replicas'], 1)),
      };
    }
  },
};

function exampleWith(replicas: number): string {
  return configYaml(
    `managementState: Managed\nreplicas: ${replicas}\nstorage:\n  managementState: Managed\n  emptyDir: {}`,
  ).replace(
    '  name: cluster\n',
    '  name: cluster\n  annotations:\n    acknowledge.cdk8s-openshift-image-registry/IR502: a demonstration\n',
  );
}
