import fc from 'fast-check';

/** How many times as many inputs as usual: FUZZ_DEPTH=20 FUZZ_SEED=$RANDOM npm test. */
const DEPTH = Number(process.env['FUZZ_DEPTH'] ?? 1);
/** The same inputs every time, so that a test that fails has failed for what was changed. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_601);

/** What a property is tried with: usually so many inputs. */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.ceil(usual * DEPTH), seed: SEED };
}

/** One in so many of what there is to try, each at that depth; another seed takes others. */
export function oneIn<T>(many: number, items: readonly T[]): T[] {
  const step = Math.max(1, Math.round(many / DEPTH));
  // Scattered, so that no period of the items meets that of the choice.
  return items.filter((_, index) => (Math.imul(index + SEED, 0x9e3779b1) >>> 16) % step === 0);
}

/** Any character of Unicode. For `unit: 'binary'` fast-check makes a table of all of them, which takes a second a file. */
export const anyCharacter = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xd7ff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((code) => String.fromCodePoint(code));

const SEGMENT = fc.array(fc.constantFrom('a', 'Z', '0', '-', '.', '_', '~', '!', '$', '(', ':', '@', '%41', '%C3%A9'));

/** An address of the web. The paths of `fc.webUrl()` take the same table. */
export const webUrl = fc
  .tuple(fc.constantFrom('http', 'https'), fc.webAuthority(), fc.array(SEGMENT))
  .map(([scheme, authority, path]) => [`${scheme}://${authority}`, ...path.map((parts) => parts.join(''))].join('/'));
