import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations } from './pod-violations';
import type { Rule } from '../engine/rule';

export const ir118: Rule = {
  id: 'IR118',
  severity: Severity.ERROR,
  title: 'Invalid container resources',
  why: 'The API server accepts a misspelled resource, a negative amount, a fraction of a device or an unknown resource claim in the Config, but rejects the Deployment or CronJob with it.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidateContainerResourceRequirements'),
  leadsTo: /\.resources\.(?:limits|requests|claims)/,
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith('mem'), passing: exampleWith('memory') },
  check: (cluster) => podFieldViolations(cluster, 'resources', ({ is }) => is !== 'above the limit'),
};

function exampleWith(name: string): string {
  return configYaml(`replicas: 1\nresources:\n  limits:\n    ${name}: 1Gi`);
}
