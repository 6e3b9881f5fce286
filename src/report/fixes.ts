import type { LocatedFinding } from './check/check-report';
import type { Tool } from './format';
import { name, phrase, type Phrase } from './phrase';
import { ruleUrl } from './rules/rule-url';

/** How to correct an error, and the page that explains it. */
export interface Fix {
  readonly id: string;
  readonly what: Phrase;
  readonly url: string;
}

/** The fixes of the first errors; `more` is the number of the others. */
export function fixesOf(
  errors: readonly LocatedFinding[],
  tool: Tool,
): { readonly fixes: readonly Fix[]; readonly more: number } {
  const fixes = errors.slice(0, MOST).map(({ id, file, line, fix }) => ({
    id,
    what: phrase`in ${name(`${file}:${line}`)}: ${fix}`,
    url: ruleUrl(id, tool),
  }));
  return { fixes, more: errors.length - fixes.length };
}

/** `check` lists all of them. */
const MOST = 3;
