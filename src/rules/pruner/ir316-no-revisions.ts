import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir316: Rule = {
  id: 'IR316',
  severity: Severity.WARNING,
  title: 'Pruner with keepTagRevisions 0',
  why: 'With 0, the pruner keeps no revision of a tag: every image older than keepYoungerThanDuration is deleted, unless a pod or a build uses the image at that moment. Then you cannot roll back to an older image.',
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
        fix: 'set spec.keepTagRevisions to 1 or more (default 3); with 0, the pruner deletes every image that is older than keepYoungerThanDuration and that no pod or build uses at that moment',
        edit: suggested(set(['spec', 'keepTagRevisions'], 3)),
      };
    }
  },
};
