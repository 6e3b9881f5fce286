import { countOf } from '../../core/formats/count-of';
import { remove, safe, set, type RuleEdit } from '../../core/edit';
import { formatGoDuration } from '../../core/formats/go-duration';
import { Severity } from '../../core/finding';
import { apiSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import { isAgeInAnotherUnit } from '../pruner/keep-younger-than';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ImagePrunerSpec } from '../../schema/kinds/image-pruner';
import type { Rule } from '../engine/rule';
import { isLiveField } from '../facts/live-field';

/** The same age, in the field that counts; where that is set already, the old one means nothing. */
function successor({ keepYoungerThan = 0, keepYoungerThanDuration }: ImagePrunerSpec): Successor {
  const removal = remove(['spec', 'keepYoungerThan']);
  if (keepYoungerThanDuration !== undefined)
    return {
      expected: 'keepYoungerThanDuration alone, which is set and replaces this deprecated field',
      fix: 'remove spec.keepYoungerThan, which has no effect',
      edit: safe(removal),
    };
  const age = formatGoDuration(BigInt(keepYoungerThan));
  return {
    expected: 'keepYoungerThanDuration, which replaces this deprecated field',
    fix: `remove spec.keepYoungerThan, and set spec.keepYoungerThanDuration to ${age}, which is the same time`,
    edit: safe(removal, set(['spec', 'keepYoungerThanDuration'], age)),
  };
}

interface Successor {
  readonly expected: string;
  readonly fix: string;
  readonly edit: RuleEdit;
}

/** The level that logs as much, as `registry-env.ts` reads both fields. */
function levelFor(logging: number, { logLevel = '' }: ConfigSpec): string {
  if (!['', 'Normal'].includes(logLevel)) return `remove spec.logging, which has no effect with logLevel ${logLevel}`;
  if (logging === 1)
    return 'remove spec.logging, and set spec.logLevel to Normal, which logs the least; no logLevel logs only warnings, as logging: 1 does';
  return `remove spec.logging, and set spec.logLevel to ${[0, 2, 3].includes(logging) ? 'Normal' : 'Debug'}, which logs the same`;
}

export const ir308: Rule = {
  id: 'IR308',
  severity: Severity.WARNING,
  title: 'Deprecated field',
  why: 'logging has an effect only if logLevel is Normal. keepYoungerThan is in nanoseconds, and has an effect only if keepYoungerThanDuration is not set. If you set the new field later, the old value has no effect.',
  source: apiSource('imageregistry/v1 ImageRegistrySpec.logging, ImagePrunerSpec.keepYoungerThan'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: prunerYaml('keepYoungerThan: 86400000000000'),
    passing: prunerYaml('keepYoungerThanDuration: 24h'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { logging } = valid.spec ?? {};
      // In a live Config, the Operator sets the field itself.
      if (logging === undefined || isLiveField(manifest, ['spec', 'logging'])) continue;
      const fix = levelFor(logging, valid.spec ?? {});
      yield {
        manifest,
        path: ['spec', 'logging'],
        found: String(logging),
        expected: 'logLevel, which replaces this deprecated field',
        fix,
      };
    }
    for (const object of cluster.ofKind('ImagePruner')) {
      const { keepYoungerThan } = object.valid.spec ?? {};
      if (keepYoungerThan === undefined || isAgeInAnotherUnit(object)) continue;
      yield {
        manifest: object.manifest,
        path: ['spec', 'keepYoungerThan'],
        found: countOf(keepYoungerThan, 'nanosecond'),
        ...successor(object.valid.spec ?? {}),
      };
    }
  },
};
