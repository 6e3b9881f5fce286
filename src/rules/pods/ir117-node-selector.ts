import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations } from './pod-violations';
import type { Rule } from '../engine/rule';

export const ir117: Rule = {
  id: 'IR117',
  severity: Severity.ERROR,
  title: 'Invalid nodeSelector',
  why: 'The API server accepts an invalid label key or value in the Config, but rejects the Deployment or CronJob that the Operator creates from it: nothing moves to the intended nodes.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidatePodSpec'),
  leadsTo: /\.nodeSelector: Invalid value/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 8, failing: exampleWith('infra node'), passing: exampleWith('infra') },
  check: (cluster) => podFieldViolations(cluster, 'nodeSelector'),
};

function exampleWith(role: string): string {
  return configYaml(`replicas: 1\nnodeSelector:\n  example.com/role: ${role}`);
}
