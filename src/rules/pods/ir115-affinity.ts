import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations } from './pod-violations';
import type { Rule } from '../engine/rule';

const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export const ir115: Rule = {
  id: 'IR115',
  severity: Severity.ERROR,
  title: 'Invalid affinity',
  why: 'The API server checks operators, weights, topology keys and label selectors only in the Deployment or CronJob. It rejects the Deployment or CronJob, the Operator retries forever, and the old pods stay.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'validateAffinity'),
  leadsTo: /\.affinity\b/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 10, failing: exampleWith(0), passing: exampleWith(100) },
  check: (cluster) => podFieldViolations(cluster, 'affinity'),
};

function exampleWith(weight: number): string {
  return configYaml(
    `replicas: 2\naffinity:\n  podAntiAffinity:\n    ${PREFERRED}:\n    - weight: ${weight}\n      podAffinityTerm:\n        topologyKey: kubernetes.io/hostname\n        labelSelector:\n          matchLabels:\n            docker-registry: default`,
  );
}
