import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

/** Each limit, and what happens without the Jobs that it keeps. */
const LIMITS = {
  successfulJobsHistoryLimit: 'with 0, an old failed Job stays the newest result, also after a run that succeeds',
  failedJobsHistoryLimit: 'with 0, a failing pruner looks like one that has never run',
} as const;
const NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

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
      for (const limit of NAMES) {
        if (valid.spec?.[limit] !== 0) continue;
        yield {
          manifest,
          path: ['spec', limit],
          found: '0',
          expected: '1 or more',
          fix: `set spec.${limit} to 1; ${LIMITS[limit]}`,
          edit: suggested(set(['spec', limit], 1)),
        };
      }
    }
  },
};
