import { safe, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir407: Rule = {
  id: 'IR407',
  severity: Severity.ERROR,
  title: 'ImagePruner without suspend on 4.12',
  why: 'The Operator of 4.12 panics if an ImagePruner does not set spec.suspend, and panics again after each restart. Until suspend is set, it manages neither the registry nor the pruner.',
  source: operatorSource('pkg/operator/controllerimagepruner.go', 'sync'),
  leadsTo: /without spec\.suspend the Operator of 4\.12 panics/,
  scope: 'object',
  dependsOnRelease: true,
  acknowledgeable: false,
  examples: {
    line: 5,
    failing: prunerYaml('keepTagRevisions: 3'),
    passing: prunerYaml('keepTagRevisions: 3\nsuspend: false'),
    release: Release.V4_12,
  },
  *check(cluster) {
    if (cluster.release !== Release.V4_12) return;
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      if (valid.spec === undefined || valid.spec.suspend !== undefined) continue;
      yield {
        manifest,
        path: ['spec', 'suspend'],
        found: 'no suspend, without which the Operator of 4.12 panics',
        expected: 'true or false',
        fix: 'set spec.suspend to false; to stop the pruner, set it to true',
        edit: safe(set(['spec', 'suspend'], false)),
      };
    }
  },
};
