import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir316: Rule = {
  id: 'IR316',
  severity: Severity.WARNING,
  title: 'Pruner with keepTagRevisions 0',
  why: 'With 0, every tag older than keepYoungerThanDuration loses its image, unless a pod or a build uses it at that moment: there is nothing to roll back to.',
  source: docsSource('pruning-images-manual'),
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 6, failing: prunerYaml('keepTagRevisions: 0'), passing: prunerYaml('keepTagRevisions: 3') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      if (valid.spec?.keepTagRevisions !== 0) continue;
      yield {
        manifest,
        path: ['spec', 'keepTagRevisions'],
        found: '0',
        expected: '1 or more',
        fix: 'keep a few revisions; 3 is the default',
        edit: suggested(set(['spec', 'keepTagRevisions'], 3)),
      };
    }
  },
};
