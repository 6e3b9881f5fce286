import type { Rule } from '../../rules/engine/rule';

/** Where docs/rules.md tells of a rule, as GitHub names headings. */
export function ruleAnchor({ id, title }: Pick<Rule, 'id' | 'title'>): string {
  return `${id}: ${title}`
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-');
}
