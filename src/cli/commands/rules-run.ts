import { CAUSES } from '../../diagnosis';
import { causeManual } from '../../report/rules/cause-manual';
import { otherManual, ruleManual } from '../../report/rules/rule-manual';
import type { Severity } from '../../core/finding';
import { rulePage } from '../../core/source';
import { RULES } from '../../rules';
import { OTHER_IDS } from '../../rules/other-ids';
import type { Io, ExitCode } from '../io';

const EXPLAINED: readonly { readonly id: string; readonly title: string; readonly severity?: Severity }[] = [
  ...RULES,
  ...OTHER_IDS,
  ...CAUSES,
];

/** Every id that the documentation explains. */
export function ruleIds(): readonly string[] {
  return [...new Set(EXPLAINED.map(({ id }) => id))];
}

export function isRuleId(word: string): boolean {
  return ruleIds().includes(word);
}

/** Whether rules or causes have this number, or this word in their title. */
export function isFound(word: string): boolean {
  return idsNumbered(word).length > 0 || titled(word).length > 0;
}

/** What `rules` does. */
export function runRules(words: readonly string[], io: Io): ExitCode {
  io.out(`${(words.length === 0 ? listOf(RULES) : words.flatMap(found)).join('\n')}\n`);
  return 0;
}

function found(word: string): string[] {
  const ids = isRuleId(word) ? [word] : idsNumbered(word);
  return ids.length > 0 ? ids.flatMap(explained) : listOf(titled(word));
}

function idsNumbered(word: string): readonly string[] {
  return ruleIds().filter((id) => id.replace(/^\D+/, '') === word);
}

/** Those that have a word in their title that begins like this. */
function titled(word: string): typeof EXPLAINED {
  const start = word.toLowerCase();
  const isStart = (each: string): boolean => start !== '' && each.startsWith(start);
  return EXPLAINED.filter(({ title }) =>
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some(isStart),
  );
}

function explained(id: string): string[] {
  const cause = CAUSES.find((each) => each.id === id);
  if (cause !== undefined) return causeManual(cause);
  const rule = RULES.find((each) => each.id === id);
  const url = rulePage(id);
  if (rule !== undefined) return [...ruleManual(rule), url];
  return [...OTHER_IDS.filter((each) => each.id === id).flatMap(otherManual), url];
}

function listOf(entries: typeof EXPLAINED): string[] {
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries.map(({ id, severity = 'cause', title }) =>
    [id.padEnd(width), severity.toLowerCase().padEnd('warning'.length), title].join('  '),
  );
}
