import { valueAt, type FieldPath } from '../core/field-path';
import { Severity } from '../core/finding';
import { operatorSource } from '../core/source';
import { configYaml } from './example-yaml';
import type { JudgedObject } from './cluster';
import type { Rule, Violation } from './rule';

const CONFIG_COUNTS: readonly FieldPath[] = [
  ['spec', 'replicas'],
  ['spec', 'requests', 'read', 'maxRunning'],
  ['spec', 'requests', 'read', 'maxInQueue'],
  ['spec', 'requests', 'write', 'maxRunning'],
  ['spec', 'requests', 'write', 'maxInQueue'],
];
const PRUNER_COUNTS: readonly FieldPath[] = [
  ['spec', 'keepTagRevisions'],
  ['spec', 'successfulJobsHistoryLimit'],
  ['spec', 'failedJobsHistoryLimit'],
];

export const ir104: Rule = {
  id: 'IR104',
  severity: Severity.ERROR,
  title: 'A negative count',
  why: 'The API server accepts negative numbers here. The Operator, the Deployment, the CronJob or the prune command refuses them later, and nothing is rolled out.',
  source: operatorSource('pkg/operator/complete.go', 'verifyResource'),
  scope: 'object',
  acknowledgeable: false,
  examples: { failing: requestsExample(-1), passing: requestsExample(1) },
  *check(cluster) {
    for (const object of cluster.ofKind('Config')) yield* negative(object, CONFIG_COUNTS);
    for (const object of cluster.ofKind('ImagePruner')) yield* negative(object, PRUNER_COUNTS);
  },
};

function* negative({ manifest, valid }: JudgedObject, paths: readonly FieldPath[]): Iterable<Violation> {
  for (const path of paths) {
    const count = valueAt(valid, path);
    if (typeof count !== 'number' || count >= 0) continue;
    yield { manifest, path, found: String(count), expected: '0 or more', fix: 'write the number without the sign' };
  }
}

function requestsExample(maxRunning: number): string {
  return configYaml(`replicas: 1\nrequests:\n  read:\n    maxRunning: ${maxRunning}`);
}
