import { suggested, set } from '../../core/edit';
import { formatGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import { Severity } from '../../core/finding';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const MINUTE = 60_000_000_000n;

export const ir334: Rule = {
  id: 'IR334',
  severity: Severity.WARNING,
  title: 'Pruner that protects no new images',
  why: 'The pruner keeps images that are younger than keepYoungerThanDuration. If it is less than one minute, the pruner can delete an image that a build has just pushed, because no pod or tag refers to it yet.',
  source: 'openshift/oc pkg/cli/admin/prune/images/images.go PruneImagesOptions.Run',
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: prunerYaml('keepYoungerThanDuration: 0s'),
    passing: prunerYaml('keepYoungerThanDuration: 1h'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      const { keepYoungerThanDuration = '', suspend = false } = valid.spec ?? {};
      const age = parseGoDuration(keepYoungerThanDuration);
      // The prune command rejects negative durations, which another rule reports.
      if (age === undefined || age < 0n || age >= MINUTE || suspend) continue;
      yield {
        manifest,
        path: ['spec', 'keepYoungerThanDuration'],
        found: formatGoDuration(age),
        expected: 'a minute or more',
        fix: 'set spec.keepYoungerThanDuration (default 1h) to at least the longest time between the push of an image and its first use; otherwise the pruner can delete an image that a build has just pushed',
        edit: suggested(set(['spec', 'keepYoungerThanDuration'], '1h')),
      };
    }
  },
};
