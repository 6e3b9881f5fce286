import { RULES } from '../../rules';
import { OTHER_IDS } from '../../rules/other-ids';
import type { Tool } from '../format';
import { anchorOf, ruleAnchor } from './rule-anchor';
import { otherIdsHeading } from './rule-manual';

/** The URL of the page that explains an id. */
export function ruleUrl(id: string, { informationUri }: Tool): string {
  return `${informationUri}/blob/main/docs/rules.md#${ANCHORS.get(id) ?? ''}`;
}

const ANCHORS: ReadonlyMap<string, string> = new Map([
  ...OTHER_IDS.map(({ id, reportedBy }) => [id, anchorOf(otherIdsHeading(reportedBy))] as const),
  ...RULES.map((rule) => [rule.id, ruleAnchor(rule)] as const),
]);
