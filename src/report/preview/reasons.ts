import { RULES } from '../../rules';
import type { LocatedFinding } from '../../check/check-report';
import type { ClusterGroup } from '../equal-clusters';
import { fixesOf, type Fix } from '../fixes';
import { phrase, plainText, type Phrase } from '../phrase';
import type { ClusterPreview } from './preview-report';
import { verdictOn } from './verdict';

/** Why the verdict is a bad one, and what to correct: first the error that it comes from, which the reason names. */
export function reasonsOf({ cluster, paths }: ClusterGroup<ClusterPreview>): {
  readonly why?: Phrase;
  readonly fixes: readonly Fix[];
  readonly more: number;
} {
  const { word, why } = verdictOn(cluster);
  const errors = cluster.errors();
  const needed = (found: readonly LocatedFinding[]) => fixesOf(found, paths.length);
  if (why === undefined) return needed(errors);
  // The reason is the first of them.
  if (word === 'ERRORS') return { why, ...needed(errors) };
  const message = plainText(why);
  const reasons = errors.filter(({ id }) => LEADS_TO.get(id)?.test(message) === true);
  const ids = [...new Set(reasons.map(({ id }) => id))];
  return {
    why: ids.length === 0 ? why : phrase`${why} (${ids.join(', ')})`,
    ...needed([...reasons, ...errors.filter((error) => !reasons.includes(error))]),
  };
}

const LEADS_TO: ReadonlyMap<string, RegExp> = new Map(
  RULES.flatMap(({ id, leadsTo }) => (leadsTo === undefined ? [] : [[id, leadsTo] as const])),
);
