import { countOf } from '../core/formats/count-of';
import type { NotJudged } from '../core/not-judged';
import type { JudgingRule } from '../rules/engine/rule';
import type { LocatedFinding } from './check-report';

/**
 * The rules that are skipped because the platform of a cluster is not known. Reported once, because one setting corrects it.
 *
 * @param onPlatforms what is found on some of the platforms that the clusters may have
 */
export function undecidedWithoutPlatform(
  onPlatforms: readonly LocatedFinding[],
  rules: readonly JudgingRule[],
): NotJudged[] {
  const open = onPlatforms.filter(({ suppressedBy }) => suppressedBy === undefined);
  const [first] = open;
  if (first === undefined) return [];
  // Only of the first one: to find a place, its file is read again.
  const { file, line } = first;
  const ids = new Set(open.map(({ id }) => id));
  const skipped = rules.filter(({ id }) => ids.has(id)).map(({ id, title }) => `${id} (${title})`);
  const rulesSkippedIn = [...new Set(open.map((each) => each.file))];
  const others = rulesSkippedIn.length - 1;
  const where = others === 0 ? '' : ` here and in ${countOf(others, 'other file')}`;
  const why =
    `the platform is not set, so rules that depend on the platform are skipped${where}: ${skipped.join(', ')}. ` +
    'Set --platform, or pass one more input file with the output of: oc get infrastructure cluster -o yaml';
  return [{ file, line, why, rulesSkippedIn }];
}
