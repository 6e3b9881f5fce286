import fc from 'fast-check';
import { RELEASES } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { hostileInput } from '../laws/hostile-input';
import type { Asked } from './asked';
import { fourQuestions } from './golden-files';

/** Each command about any text. */
export function generatedQuestions(): fc.Arbitrary<Asked[]> {
  const options = fc.record(
    { release: fc.constantFrom(...RELEASES), platform: fc.constantFrom(...Object.values(Platform)) },
    { requiredKeys: [] },
  );
  return fc
    .tuple(hostileInput(), hostileInput(), options)
    .map(([input, other, known]) => fourQuestions({ 'a.yaml': asText(input) }, { 'a.yaml': asText(other) }, known));
}

/** What a file of such a content holds for a browser: half a character is none. */
function asText(content: string | Uint8Array): string {
  return Buffer.from(content).toString('utf8');
}
