import { acknowledgementKey } from '../core/acknowledgement';
import { groupBy } from '../core/data/group-by';
import { rulePage } from '../core/source';
import type { LocatedFinding } from '../check/check-report';
import { name, phrase, type Phrase } from './phrase';

/** How to correct an error, and the page that explains it. */
export interface Fix {
  readonly id: string;
  readonly what: Phrase;
  readonly url: string;
}

/**
 * The first fixes, each once however often it is needed; `more` is the number of the others.
 *
 * @param clusters in how many clusters each of them is needed
 */
export function fixesOf(
  errors: readonly LocatedFinding[],
  clusters = 1,
): { readonly fixes: readonly Fix[]; readonly more: number } {
  const same = groupBy(errors, ({ id, fix }) => `${id} ${fix}`);
  const fixes = [...same.values()].slice(0, MOST).flatMap((each) => fixOf(each, clusters));
  return { fixes, more: same.size - fixes.length };
}

function fixOf([first, ...others]: readonly LocatedFinding[], clusters: number): Fix[] {
  if (first === undefined) return [];
  const { id, file, line, field, fix } = first;
  // A fix may say “it” of the field.
  const where = field === '' ? '' : phrase`, ${name(field)}`;
  const places = others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'place' : 'places'}`;
  const each = clusters === 1 ? '' : ', and the same in the other clusters';
  const how = ACKNOWLEDGING.test(fix)
    ? phrase` (annotation ${name(`${acknowledgementKey(id)}: REASON`)} on this object)`
    : '';
  return [
    { id, what: phrase`found in ${name(`${file}:${line}`)}${where}${places}${each}: ${fix}${how}`, url: rulePage(id) },
  ];
}

/** `check` says once how, below all findings. */
const ACKNOWLEDGING = /\backnowledge\b/;

/** `check` lists all of them. */
const MOST = 3;
