import { ruleManual } from '../../report/rules/rule-manual';
import { RULES } from '../../rules';
import { OTHER_IDS } from '../../rules/other-ids';
import { rulePage } from '../../core/source';
import { defineCommand } from '../command';

/** `rules`: the manual of the rules. */
export const COMMAND = defineCommand({
  synopsis: '[ID]...',
  description:
    'Lists every rule with its id and severity, or prints the manual of some: why it matters, and the smallest YAML ' +
    'that fails and that passes.',
  options: {},
  words: {
    expected: 'the id of a rule',
    choices: () => [...new Set([...RULES, ...OTHER_IDS].map(({ id }) => id))],
    least: 0,
    most: Infinity,
  },
  notes: 'Exit code: 0, or 2 for an id that does not exist.',
  run: ({ paths: ids }, io) => {
    io.out(`${(ids.length === 0 ? list() : ids.flatMap(explained)).join('\n')}\n`);
    return 0;
  },
});

function list(): string[] {
  return RULES.map(lineOf);
}

function explained(id: string): string[] {
  const rule = RULES.find((each) => each.id === id);
  const url = rulePage(id);
  if (rule !== undefined) return [...ruleManual(rule), url];
  const others = OTHER_IDS.filter((each) => each.id === id);
  return [...others.map((other) => `${lineOf(other)} (${other.reportedBy})`), url];
}

function lineOf({ id, severity, title }: Pick<(typeof RULES)[number], 'id' | 'severity' | 'title'>): string {
  return `${id}  ${severity.toLowerCase().padEnd('warning'.length)}  ${title}`;
}
