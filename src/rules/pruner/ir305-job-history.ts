import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const LIMITS = ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const;

export const ir305: Rule = {
  id: 'IR305',
  severity: Severity.WARNING,
  title: 'Pruner without Job history',
  why: 'Status and metrics of the pruner come from its finished Jobs. With a history of 0, a failing pruner looks like one that has never run.',
  source: docsSource('pruning-images'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: prunerYaml('failedJobsHistoryLimit: 0'),
    passing: prunerYaml('failedJobsHistoryLimit: 1'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      for (const limit of LIMITS) {
        if (valid.spec?.[limit] !== 0) continue;
        yield {
          manifest,
          path: ['spec', limit],
          found: '0',
          expected: '1 or more',
          fix: 'keep at least one Job',
          edit: suggested(set(['spec', limit], 1)),
        };
      }
    }
  },
};
