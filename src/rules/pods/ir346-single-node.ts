import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import type { Rule } from '../engine/rule';
import { configYaml, documents } from '../examples/example-yaml';
import { isInfrastructure, isNode } from '../facts/cluster-objects';

export const ir346: Rule = {
  id: 'IR346',
  severity: Severity.WARNING,
  title: 'Two replicas on a single-node cluster',
  why: 'With 2 replicas the Operator requires that the pods run on different nodes. On a single node the second pod stays Pending, the rollout times out, and the Operator reports ProgressDeadlineExceeded.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 7, failing: exampleWith(2), passing: exampleWith(1) },
  *check(cluster) {
    const all = [...cluster.manifests, ...(cluster.existing ?? [])];
    const nodes = new Set(all.filter(isNode).map(({ metadata }) => metadata.name));
    for (const { manifest, valid } of nodes.size < 2 && all.some(isSingleNode) ? cluster.ofKind('Config') : []) {
      const { managementState, replicas, affinity } = valid.spec ?? {};
      if (replicas !== 2 || affinity !== undefined || (managementState ?? 'Managed') !== 'Managed') continue;
      yield {
        manifest,
        path: ['spec', 'replicas'],
        found: '2 on a cluster with infrastructureTopology SingleReplica',
        expected: '1',
        fix: 'set replicas to 1; if the cluster has more nodes by now, acknowledge IR346',
        edit: suggested(set(['spec', 'replicas'], 1)),
      };
    }
  },
};

/** Where another cluster hosts the control plane, the topology is not that of the nodes. */
function isSingleNode(manifest: Manifest): boolean {
  const of = (field: string): unknown => valueAt(manifest, ['status', field]);
  return (
    isInfrastructure(manifest) &&
    of('infrastructureTopology') === 'SingleReplica' &&
    of('controlPlaneTopology') !== 'External'
  );
}

function exampleWith(replicas: number): string {
  return documents(
    configYaml(
      `managementState: Managed\nreplicas: ${replicas}\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1`,
    ),
    'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata:\n  name: cluster\nstatus:\n  infrastructureTopology: SingleReplica\n  platformStatus: {type: AWS}\n',
  );
}
