import { Severity } from '../../core/finding';
import { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir407: Rule = {
  id: 'IR407',
  severity: Severity.ERROR,
  title: 'A pruner without suspend on 4.12',
  why: 'The Operator of 4.12 reads suspend without asking whether it is there: an ImagePruner that does not set it makes the Operator panic, again after each restart.',
  source: operatorSource('pkg/operator/controllerimagepruner.go', 'sync'),
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
        found: 'no suspend on OpenShift 4.12',
        expected: 'suspend true or false',
        fix: 'set suspend to false',
      };
    }
  },
};
