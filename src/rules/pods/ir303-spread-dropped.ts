import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { registryAffinity } from '../../operator/registry/affinity';
import { HOST_KEY, ZONE_KEY } from '../../operator/registry/topology-spread';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir303: Rule = {
  id: 'IR303',
  severity: Severity.WARNING,
  title: 'Replicas not spread because of a nodeSelector',
  why: 'With a nodeSelector the Operator does not set its default topology spread constraints: all replicas can run in one zone and fail together. Two replicas without an affinity of their own run on different nodes.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: configYaml('replicas: 2\nnodeSelector:\n  node-role.kubernetes.io/infra: ""'),
    passing: configYaml(
      'replicas: 2\nnodeSelector:\n  node-role.kubernetes.io/infra: ""\ntopologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      docker-registry: default',
    ),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { replicas = 0, nodeSelector, topologySpreadConstraints, affinity } = valid.spec ?? {};
      // The Operator drops an empty nodeSelector; another rule reports it.
      if (Object.keys({ ...nodeSelector }).length === 0) continue;
      if (replicas < 2 || topologySpreadConstraints !== undefined) continue;
      const isApart = affinity === undefined && registryAffinity({ replicas }) !== undefined;
      if (isApart && cluster.platform?.zones === false) continue;
      yield {
        manifest,
        path: ['spec', 'nodeSelector'],
        found: `a nodeSelector and no topologySpreadConstraints, so that the Operator does not spread the ${replicas} replicas over ${isApart ? 'zones' : 'nodes and zones'}`,
        expected: 'topologySpreadConstraints as well',
        fix: spreadThatFits(isApart, cluster.platform?.zones),
      };
    }
  },
};

/** A constraint over a label that nodes lack keeps every pod from them. */
function spreadThatFits(isApart: boolean, nodesHaveZones: boolean | undefined): string {
  const first = `add this item to spec.topologySpreadConstraints: {topologyKey: ${isApart ? ZONE_KEY : HOST_KEY}, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {docker-registry: default}}}`;
  const condition = nodesHaveZones === true ? '' : ', only if all nodes that match the nodeSelector have this label';
  const second = isApart ? '' : `; add a second one with topologyKey ${ZONE_KEY}`;
  return `${first}${second}${condition} (in TypeScript: RegistryPlacement.infra())`;
}
