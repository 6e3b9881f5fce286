import { Severity } from '../../core/finding';
import { parseGoDuration } from '../../core/formats/go-duration';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const SIDES = ['read', 'write'] as const;

export const ir323: Rule = {
  id: 'IR323',
  severity: Severity.WARNING,
  title: 'Request limit maxWaitInQueue alone has no effect',
  why: 'The Operator sets the three limits on the registry only if maxRunning or maxInQueue is set. maxWaitInQueue alone has no effect: requests are not limited.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: true,
  examples: { line: 9, failing: exampleWith(''), passing: exampleWith('\n    maxRunning: 20\n    maxInQueue: 40') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      for (const side of SIDES) {
        const { maxRunning = 0, maxInQueue = 0, maxWaitInQueue = '0' } = valid.spec?.requests?.[side] ?? {};
        const wait = parseGoDuration(maxWaitInQueue) ?? 0n;
        if (wait === 0n || maxRunning !== 0 || maxInQueue !== 0) continue;
        yield {
          manifest,
          path: ['spec', 'requests', side, 'maxWaitInQueue'],
          found: `${maxWaitInQueue} without maxRunning and maxInQueue`,
          expected: 'maxRunning and maxInQueue as well',
          fix: `set spec.requests.${side}.maxRunning and maxInQueue, because if neither is set, requests are not limited; or remove maxWaitInQueue`,
        };
      }
    }
  },
};

function exampleWith(limits: string): string {
  return configYaml(`replicas: 1\nrequests:\n  read:\n    maxWaitInQueue: 30s${limits}`);
}
