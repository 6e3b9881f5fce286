import type { Rule } from '../../rules/engine/rule';

/** The anchor of a rule's heading in docs/rules.md, as GitHub generates it. */
export function ruleAnchor({ id, title }: Pick<Rule, 'id' | 'title'>): string {
  return `${id}: ${title}`
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-');
}
