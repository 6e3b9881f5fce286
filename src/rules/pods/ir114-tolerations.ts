import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations } from './pod-violations';
import type { Rule } from '../engine/rule';

export const ir114: Rule = {
  id: 'IR114',
  severity: Severity.ERROR,
  title: 'Invalid toleration',
  why: 'The API server accepts any text here, but rejects the Deployment or CronJob that the Operator creates from it: nothing is rolled out, and the old pods stay.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidateTolerations'),
  leadsTo: /\.tolerations\[/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith('Exist'), passing: exampleWith('Exists') },
  check: (cluster) => podFieldViolations(cluster, 'tolerations'),
};

function exampleWith(operator: string): string {
  return configYaml(`replicas: 1\ntolerations:\n- key: node-role.kubernetes.io/infra\n  operator: ${operator}`);
}
