import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { valueAt } from '../../core/field-path';
import { rolloutStrategy } from '../../operator/registry/rollout';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir106: Rule = {
  id: 'IR106',
  severity: Severity.ERROR,
  title: 'Zero replicas with RollingUpdate',
  why: 'The Operator sets maxUnavailable to replicas minus one, which is -1 here. The API server rejects the Deployment, the old replicas keep running, and Progressing stays True.',
  source: operatorSource('pkg/resource/deployment.go', 'expected'),
  leadsTo: /maxUnavailable: Invalid value/,
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 7,
    failing: configYaml('managementState: Managed\nreplicas: 0\nrolloutStrategy: RollingUpdate'),
    passing: configYaml('managementState: Managed\nreplicas: 0\nrolloutStrategy: Recreate'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState, replicas } = valid.spec ?? {};
      if (replicas !== 0 || !['Managed', undefined].includes(managementState)) continue;
      if (valueAt(rolloutStrategy(valid.spec ?? {}), ['rollingUpdate', 'maxUnavailable']) !== -1) continue;
      yield {
        manifest,
        path: ['spec', 'replicas'],
        found: `0 with ${valid.spec?.rolloutStrategy === undefined ? 'no rolloutStrategy, which means' : 'rolloutStrategy'} RollingUpdate`,
        expected:
          'at least 1, or rolloutStrategy Recreate, because the Operator writes maxUnavailable -1 (replicas minus 1) into the Deployment, which the API server rejects',
        fix: 'set spec.replicas to 1 or more; to run no pod of the registry, set spec.rolloutStrategy to Recreate',
      };
    }
  },
};
