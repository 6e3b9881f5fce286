import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
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
      'replicas: 2\nnodeSelector:\n  node-role.kubernetes.io/infra: ""\ntopologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      docker-registry: default',
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
        found: `a nodeSelector, ${replicas} replicas and no topologySpreadConstraints`,
        expected: 'topologySpreadConstraints as well',
        fix: 'spread over kubernetes.io/hostname and topology.kubernetes.io/zone, as RegistryPlacement.infra() does',
      };
    }
  },
};
