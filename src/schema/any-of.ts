import type { CelMeaning } from './cel';
import { hasTheValue, hasValue } from './json/keywords';
import type { Fields } from './node';

/** The `anyOf` keywords of every release by their JSON, except those that only list types. */
export const ANY_OF_RULES: ReadonlyMap<string, CelMeaning> = new Map<string, CelMeaning>([
  [
    '[{"not":{"required":["kms"]},"properties":{"method":{"not":{"enum":["KMS"]}}}},{"properties":{"method":{"enum":["KMS"]}},"required":["kms"]}]',
    {
      found: 'kms and method that contradict each other',
      expected: 'kms where method is "KMS", and only there',
      // If method is missing, the API server sets the default AES256 before it validates.
      holds: (self: Fields) => (self.method === 'KMS') === (self.kms !== undefined),
      json: { if: hasTheValue('method', 'KMS'), then: hasValue('kms'), else: { not: hasValue('kms') } },
    },
  ],
]);
