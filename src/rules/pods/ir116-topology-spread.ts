import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations } from './pod-violations';
import type { Rule } from '../engine/rule';

export const ir116: Rule = {
  id: 'IR116',
  severity: Severity.ERROR,
  title: 'Invalid topologySpreadConstraints',
  why: 'The API server accepts a maxSkew below 1, a misspelled whenUnsatisfiable, or two constraints with the same topologyKey and whenUnsatisfiable in the Config, but rejects the Deployment that the Operator creates from it: nothing is rolled out.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'validateTopologySpreadConstraints'),
  leadsTo: /\.topologySpreadConstraints\b/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 8, failing: exampleWith(0), passing: exampleWith(1) },
  check: (cluster) => podFieldViolations(cluster, 'topologySpreadConstraints'),
};

function exampleWith(maxSkew: number): string {
  return configYaml(
    `replicas: 2\ntopologySpreadConstraints:\n- maxSkew: ${maxSkew}\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      docker-registry: default`,
  );
}
