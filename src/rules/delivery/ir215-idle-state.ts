import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const IDLE = 'Force';

export const ir215: Rule = {
  id: 'IR215',
  severity: Severity.ERROR,
  title: 'Unsupported managementState Force',
  why: 'The API server accepts Force, but the Operator does not implement it: it logs a line, applies nothing and reports healthy conditions.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 6, failing: exampleWith(IDLE), passing: exampleWith('Managed') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      if (valid.spec?.managementState !== IDLE) continue;
      yield {
        manifest,
        path: ['spec', 'managementState'],
        found: IDLE,
        expected: 'Managed, Unmanaged or Removed, because with Force the Operator applies nothing',
        fix: 'set spec.managementState to Managed',
        edit: suggested(set(['spec', 'managementState'], 'Managed')),
      };
    }
  },
};

function exampleWith(state: string): string {
  return configYaml(
    `managementState: ${state}\nreplicas: 1\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: data`,
  );
}
