import { groupBy } from '../../core/data/group-by';
import { RULES } from '../../rules';
import type { LocatedFinding } from '../../check/check-report';
import { placeOfFinding, placeOfUnknown } from '../../check/places';
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
  const reasons = word === 'REJECTED' ? sayingRejected(errors, cluster) : leadingTo(plainText(why), errors);
  const ids = [...new Set(reasons.map(({ id }) => id))];
  return {
    why: ids.length === 0 ? why : phrase`${why} (${ids.join(', ')})`,
    ...needed([...reasons, ...errors.filter((error) => !reasons.includes(error))]),
  };
}

/** The errors that say what the API server rejects. Others may be in the same place. */
function sayingRejected(errors: readonly LocatedFinding[], { preview }: ClusterPreview): LocatedFinding[] {
  const byPlace = groupBy(errors, placeOfFinding);
  const places = [...new Set(preview.rejected.map(placeOfUnknown))];
  return places.flatMap((place) => byPlace.get(place)?.slice(0, 1) ?? []);
}

function leadingTo(message: string, errors: readonly LocatedFinding[]): LocatedFinding[] {
  return errors.filter(({ id }) => LEADS_TO.get(id)?.test(message) === true);
}

const LEADS_TO: ReadonlyMap<string, RegExp> = new Map(
  RULES.flatMap(({ id, leadsTo }) => (leadsTo === undefined ? [] : [[id, leadsTo] as const])),
);
