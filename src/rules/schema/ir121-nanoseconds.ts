import { Severity } from '../../core/finding';
import { formatGoDuration } from '../../core/formats/go-duration';
import { apiSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import { isAgeInAnotherUnit } from '../pruner/keep-younger-than';
import type { Rule } from '../engine/rule';

export const ir121: Rule = {
  id: 'IR121',
  severity: Severity.ERROR,
  title: 'Image age in nanoseconds (keepYoungerThan)',
  why: 'keepYoungerThan is a number of nanoseconds. If you write seconds or minutes, images are protected for almost no time, and the pruner deletes images that were just pushed.',
  source: apiSource('imageregistry/v1 ImagePrunerSpec.keepYoungerThan'),
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 6,
    failing: prunerYaml('keepYoungerThan: 604800'),
    passing: prunerYaml('keepYoungerThanDuration: 168h'),
  },
  *check(cluster) {
    for (const object of cluster.ofKind('ImagePruner')) {
      if (!isAgeInAnotherUnit(object)) continue;
      const age = object.valid.spec?.keepYoungerThan ?? 0;
      yield {
        manifest: object.manifest,
        path: ['spec', 'keepYoungerThan'],
        found: `${age}, which is ${formatGoDuration(BigInt(age))}, because the number counts nanoseconds`,
        expected: 'at least a minute',
        fix: `replace spec.keepYoungerThan with spec.keepYoungerThanDuration${inSeconds(age)}`,
      };
    }
  },
};

/** The same number of seconds, if people may mean that: from a minute to a year. */
function inSeconds(age: number | bigint): string {
  if (age < LEAST || age > MOST) return ', such as 168h for a week';
  return `: ${formatGoDuration(BigInt(age) * SECOND)} (if you meant ${age} seconds)`;
}

const LEAST = 60;
const MOST = 31_536_000;
const SECOND = 1_000_000_000n;
