import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations } from './pod-violations';
import type { Rule } from '../engine/rule';

export const ir107: Rule = {
  id: 'IR107',
  severity: Severity.ERROR,
  title: 'Resource request above the limit',
  why: 'The API server accepts such a request in the Config, but rejects the Deployment or CronJob that the Operator creates from it: nothing is rolled out.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidateContainerResourceRequirements'),
  leadsTo: /must be (?:less than or )?equal to \S+ limit/,
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: configYaml('replicas: 1\nresources:\n  requests:\n    memory: 1Gi\n  limits:\n    memory: 512Mi'),
    passing: configYaml('replicas: 1\nresources:\n  requests:\n    memory: 512Mi\n  limits:\n    memory: 1Gi'),
  },
  check: (cluster) => podFieldViolations(cluster, 'resources', ({ is }) => is === 'above the limit'),
};
