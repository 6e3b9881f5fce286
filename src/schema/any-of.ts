import type { CelMeaning } from './cel';
import type { Fields } from './node';

/** The alternatives of every release, by their JSON, that are not about types. */
export const ANY_OF_RULES: ReadonlyMap<string, CelMeaning> = new Map<string, CelMeaning>([
  [
    '[{"not":{"required":["kms"]},"properties":{"method":{"not":{"enum":["KMS"]}}}},{"properties":{"method":{"enum":["KMS"]}},"required":["kms"]}]',
    {
      found: 'kms and method that contradict each other',
      expected: 'kms where method is "KMS", and only there',
      // Where method is absent the API server judges after it has set the default, AES256.
      holds: (self: Fields) => (self.method === 'KMS') === (self.kms !== undefined),
    },
  ],
]);
