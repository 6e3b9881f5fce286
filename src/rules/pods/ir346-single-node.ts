import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import { readInfrastructure } from '../../operator/cluster/infrastructure';
import { placeOnOneNode, registryPods } from '../../operator/placement/place-pods';
import { registryAffinity } from '../../operator/registry/affinity';
import { isOfZones } from '../../operator/registry/topology-spread';
import { profileOfInfrastructureType } from '../../platforms';
import type { PlatformProfile } from '../../platforms/profile';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { Rule } from '../engine/rule';
import { configYaml, documents } from '../examples/example-yaml';
import { isInfrastructure, isNode, isWholeNode } from '../facts/cluster-objects';

export const ir346: Rule = {
  id: 'IR346',
  severity: Severity.WARNING,
  title: 'More replicas than a single-node cluster can run',
  why: 'With 2 replicas the Operator requires that the pods run on different nodes. On a single node the second pod stays Pending, the rollout times out, and the Operator reports ProgressDeadlineExceeded. The same happens with an affinity of your own that requires different nodes.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'cluster',
  acknowledgeable: true,
  keepsPodsAway: true,
  examples: { line: 7, failing: exampleWith(2), passing: exampleWith(1) },
  *check(cluster) {
    const all = [...cluster.manifests, ...(cluster.existing ?? [])];
    const nodes = new Set(all.filter(isNode).map(({ metadata }) => metadata.name));
    const infrastructures = all.filter(isInfrastructure);
    const single = infrastructures.find((each) => readInfrastructure(each).singleNode);
    const isDeclared = infrastructures.length === 0 && cluster.singleReplica === true;
    if (nodes.size > 1 || (single === undefined && !isDeclared)) return;
    const profile = single === undefined ? cluster.platform : profileOf(single);
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState, replicas = 0 } = valid.spec ?? {};
      if ((managementState ?? 'Managed') !== 'Managed') continue;
      const placed = podsOnOneNode(valid.spec ?? {}, (key) => hasLabel(all, profile, key));
      if (placed >= replicas) continue;
      yield {
        manifest,
        path: ['spec', 'replicas'],
        found: `${replicas} on a single-node cluster (${single === undefined ? 'topology' : 'infrastructureTopology'} SingleReplica), where only ${placed} can run`,
        expected: '1',
        fix: 'set spec.replicas to 1; the other pods would stay Pending, because they must run on different nodes. If the cluster has more nodes by now, acknowledge IR346',
        related: single,
        edit: suggested(set(['spec', 'replicas'], 1)),
      };
    }
  },
};

function profileOf(infrastructure: Manifest): PlatformProfile | undefined {
  return profileOfInfrastructureType(readInfrastructure(infrastructure).type);
}

/** Whether the node has a label: as the node shows, or else as nodes of the platform have it. */
function hasLabel(all: readonly Manifest[], profile: PlatformProfile | undefined, key: string): boolean {
  if (all.some((each) => isNode(each) && each.metadata.labels?.[key] !== undefined)) return true;
  if (all.some(isWholeNode) || !isOfZones(key)) return false;
  return profile?.zones === true;
}

function podsOnOneNode(spec: ConfigSpec, has: (key: string) => boolean): number {
  const { replicas = 0, topologySpreadConstraints } = spec;
  const pod = { affinity: registryAffinity(spec), topologySpreadConstraints };
  return placeOnOneNode(registryPods(pod, replicas), has).placed;
}

function exampleWith(replicas: number): string {
  return documents(
    configYaml(
      `managementState: Managed\nreplicas: ${replicas}\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1`,
    ),
    'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata:\n  name: cluster\nstatus:\n  infrastructureTopology: SingleReplica\n  platformStatus: {type: AWS}\n',
  );
}
