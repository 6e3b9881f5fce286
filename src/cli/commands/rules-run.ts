import { CAUSES } from '../../diagnosis';
import { causeManual } from '../../report/rules/cause-manual';
import { otherManual, ruleManual } from '../../report/rules/rule-manual';
import { rulePage } from '../../core/source';
import { RULES } from '../../rules';
import { OTHER_IDS } from '../../rules/other-ids';
import type { Io, ExitCode } from '../io';

/** Every id that the documentation explains. */
export function ruleIds(): readonly string[] {
  return [...new Set([...RULES, ...OTHER_IDS, ...CAUSES].map(({ id }) => id))];
}

export function isRuleId(word: string): boolean {
  return ruleIds().includes(word);
}

/** What `rules` does. */
export function runRules(ids: readonly string[], io: Io): ExitCode {
  io.out(`${(ids.length === 0 ? list() : ids.flatMap(explained)).join('\n')}\n`);
  return 0;
}

function list(): string[] {
  return RULES.map(lineOf);
}

function explained(id: string): string[] {
  const cause = CAUSES.find((each) => each.id === id);
  if (cause !== undefined) return causeManual(cause);
  const rule = RULES.find((each) => each.id === id);
  const url = rulePage(id);
  if (rule !== undefined) return [...ruleManual(rule), url];
  return [...OTHER_IDS.filter((each) => each.id === id).flatMap(otherManual), url];
}

function lineOf({ id, severity, title }: Pick<(typeof RULES)[number], 'id' | 'severity' | 'title'>): string {
  return `${id}  ${severity.toLowerCase().padEnd('warning'.length)}  ${title}`;
}
