import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import { operatorSource } from '../../core/source';
import { readInfrastructure } from '../../operator/cluster/infrastructure';
import { placeOnOneNode } from '../../operator/placement/place-pods';
import { registryAffinity } from '../../operator/registry/affinity';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { Rule } from '../engine/rule';
import { configYaml, documents } from '../examples/example-yaml';
import { isInfrastructure, isNode } from '../facts/cluster-objects';

export const ir346: Rule = {
  id: 'IR346',
  severity: Severity.WARNING,
  title: 'More replicas than a single-node cluster can run',
  why: 'With 2 replicas the Operator requires that the pods run on different nodes. On a single node the second pod stays Pending, the rollout times out, and the Operator reports ProgressDeadlineExceeded. The same happens with an affinity of your own that requires different nodes.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 7, failing: exampleWith(2), passing: exampleWith(1) },
  *check(cluster) {
    const all = [...cluster.manifests, ...(cluster.existing ?? [])];
    const nodes = new Set(all.filter(isNode).map(({ metadata }) => metadata.name));
    for (const { manifest, valid } of nodes.size < 2 && all.some(isSingleNode) ? cluster.ofKind('Config') : []) {
      const { managementState, replicas = 0 } = valid.spec ?? {};
      if ((managementState ?? 'Managed') !== 'Managed' || podsOnOneNode(valid.spec ?? {}) >= replicas) continue;
      yield {
        manifest,
        path: ['spec', 'replicas'],
        found: `${replicas} on a cluster with infrastructureTopology SingleReplica`,
        expected: '1',
        fix: 'set replicas to 1; if the cluster has more nodes by now, acknowledge IR346',
        edit: suggested(set(['spec', 'replicas'], 1)),
      };
    }
  },
};

function isSingleNode(manifest: Manifest): boolean {
  return isInfrastructure(manifest) && readInfrastructure(manifest).singleNode;
}

function podsOnOneNode(spec: ConfigSpec): number {
  const { replicas = 0, topologySpreadConstraints } = spec;
  const pod = { affinity: registryAffinity(spec), topologySpreadConstraints };
  return placeOnOneNode(pod, REGISTRY_POD_LABEL, REGISTRY_NAMESPACE, replicas).placed;
}

function exampleWith(replicas: number): string {
  return documents(
    configYaml(
      `managementState: Managed\nreplicas: ${replicas}\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1`,
    ),
    'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata:\n  name: cluster\nstatus:\n  infrastructureTopology: SingleReplica\n  platformStatus: {type: AWS}\n',
  );
}
