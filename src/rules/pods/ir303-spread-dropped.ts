import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { HOST_KEY, ZONE_KEY } from '../../operator/registry/topology-spread';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir303: Rule = {
  id: 'IR303',
  severity: Severity.WARNING,
  title: 'Replicas not spread because of a nodeSelector',
  why: 'With a nodeSelector the Operator does not set its default topology spread constraints: all replicas can run in one zone and fail together.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: configYaml('replicas: 2\nnodeSelector:\n  node-role.kubernetes.io/infra: ""'),
    passing: configYaml(
      'replicas: 2\nnodeSelector:\n  node-role.kubernetes.io/infra: ""\ntopologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: kubernetes.io/hostname\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      docker-registry: default',
    ),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { replicas = 0, nodeSelector, topologySpreadConstraints } = valid.spec ?? {};
      // The Operator drops an empty nodeSelector; another rule reports it.
      if (Object.keys({ ...nodeSelector }).length === 0) continue;
      if (replicas < 2 || topologySpreadConstraints !== undefined) continue;
      yield {
        manifest,
        path: ['spec', 'nodeSelector'],
        found: `a nodeSelector and no topologySpreadConstraints, so that the Operator does not spread the ${replicas} replicas over nodes and zones`,
        expected: 'topologySpreadConstraints as well',
        fix: spreadThatFits(cluster.platform?.zones),
      };
    }
  },
};

/** A constraint over a label that nodes lack keeps every pod from them. */
function spreadThatFits(nodesHaveZones: boolean | undefined): string {
  const constraint = `{topologyKey: ${HOST_KEY}, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {docker-registry: default}}}`;
  const first = `add this item to spec.topologySpreadConstraints: ${constraint}`;
  const condition = nodesHaveZones === true ? '' : ' only if all nodes that match the nodeSelector have this label';
  return `${first}; add a second one with topologyKey ${ZONE_KEY}${condition} (in TypeScript: RegistryPlacement.infra())`;
}
