import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir314: Rule = {
  id: 'IR314',
  severity: Severity.WARNING,
  title: 'One bad reference stops all pruning',
  why: 'A single pod or image stream whose image reference cannot be parsed fails every run. The pruner that the Operator makes skips them; this one does not, and ImagePrunerDegraded is what one sees of it.',
  source: operatorSource('pkg/operator/controllerimagepruner.go', 'Bootstrap'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: prunerYaml('ignoreInvalidImageReferences: false'),
    passing: prunerYaml('ignoreInvalidImageReferences: true'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      const { ignoreInvalidImageReferences, suspend } = valid.spec ?? {};
      if (ignoreInvalidImageReferences !== false || suspend === true) continue;
      yield {
        manifest,
        path: ['spec', 'ignoreInvalidImageReferences'],
        found: 'false',
        expected: 'true',
        fix: 'set it to true, and mend the references that the log of the pruner names',
      };
    }
  },
};
