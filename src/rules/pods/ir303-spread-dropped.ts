import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir303: Rule = {
  id: 'IR303',
  severity: Severity.WARNING,
  title: 'A nodeSelector that drops the spread of pods',
  why: 'With a nodeSelector the Operator leaves out its topology spread constraints: all replicas may land in one zone, and go down with it.',
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
        expected: 'topologySpreadConstraints beside it',
        fix: 'spread over kubernetes.io/hostname and topology.kubernetes.io/zone, as RegistryPlacement.infra() does',
      };
    }
  },
};
