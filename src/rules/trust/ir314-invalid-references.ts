import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir314: Rule = {
  id: 'IR314',
  severity: Severity.WARNING,
  title: 'Invalid image reference stops all pruning',
  why: 'If the image reference of a single pod or image stream cannot be parsed, every run fails. The ImagePruner that the Operator creates skips such references, but this ImagePruner does not. Only condition ImagePrunerDegraded shows the failure.',
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
        fix: 'set spec.ignoreInvalidImageReferences to true; with false, one invalid image reference in a pod or an image stream stops every run',
        edit: suggested(set(['spec', 'ignoreInvalidImageReferences'], true)),
      };
    }
  },
};
