import { memoize } from '../../../core/caching/memoize';

/**
 * Whether Go rejects a regular expression: then kustomize builds nothing. Only what people mistype and what only other
 * languages have; it is never run, because a stranger wrote it.
 *
 * @see golang/go regexp/syntax parse.go
 */
export const isInvalidPattern = memoize((pattern): boolean => {
  if (pattern.includes('\\Q')) return false;
  const bare = pattern.replace(/\\[^1-9]/g, 'x').replace(CLASS, 'x');
  return /[\\[]/.test(bare) || OF_OTHERS.test(bare) || REPEATS_NOTHING.test(bare) || !isBalanced(bare);
});

/** Characters in brackets: there a bracket may come first, and names such as `[:alpha:]` may follow. */
const CLASS = /\[\^?\]?(?:\[:\w{1,10}:\]|[^\]])*\]/g;
/** Assertions about what comes before or behind, which Go does not have. */
const OF_OTHERS = /\(\?<?[=!]/;
const REPEATS_NOTHING = /(?:^|\|)[*+?]|\([*+]|[*+?][*+]/;

function isBalanced(bare: string): boolean {
  let open = 0;
  for (const each of bare) {
    if (each === '(') open += 1;
    if (each === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
