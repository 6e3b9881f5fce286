import type { Rule } from '../../rules/engine/rule';

/** The anchor of a rule's heading in docs/rules.md. */
export function ruleAnchor({ id, title }: Pick<Rule, 'id' | 'title'>): string {
  return anchorOf(`${id}: ${title}`);
}

/** The anchor of a heading, as GitHub generates it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-');
}
