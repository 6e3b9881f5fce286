import { CAUSES } from '../../diagnosis';
import { causeManual } from '../../report/rules/cause-manual';
import { otherManual, ruleManual } from '../../report/rules/rule-manual';
import type { Severity } from '../../core/finding';
import { rulePage } from '../../core/source';
import { RULES } from '../../rules';
import { OTHER_IDS } from '../../rules/other-ids';
import type { Io, ExitCode } from '../io';

interface Explained {
  readonly id: string;
  readonly title: string;
  readonly severity?: Severity;
  /** Of a cause: parts of messages that people see. */
  readonly messages?: readonly string[];
}

const EXPLAINED: readonly Explained[] = [...RULES, ...OTHER_IDS, ...CAUSES];

const IDS: ReadonlySet<string> = new Set(EXPLAINED.map(({ id }) => id));

/** Every id that the documentation explains. */
export function ruleIds(): readonly string[] {
  return [...IDS];
}

export function isRuleId(word: string): boolean {
  return IDS.has(word);
}

/** Whether rules or causes have this number, or these words in their title or in a message. */
export function isFound(word: string): boolean {
  return idsNumbered(word).length > 0 || withWords(word).length > 0;
}

/** What `rules` does. */
export function runRules(words: readonly string[], io: Io): ExitCode {
  io.out(`${(words.length === 0 ? listOf(RULES) : words.flatMap(found)).join('\n')}\n`);
  return 0;
}

function found(word: string): string[] {
  const ids = isRuleId(word) ? [word] : idsNumbered(word);
  return ids.length > 0 ? ids.flatMap(explained) : listOf(withWords(word));
}

function idsNumbered(word: string): readonly string[] {
  return ruleIds().filter((id) => id.replace(/^\D+/, '') === word);
}

/** Those that have these words in their title or in a message. The last word may be longer there. */
function withWords(words: string): readonly Explained[] {
  const sought = spaced(words);
  return sought.trim() === ''
    ? []
    : EXPLAINED.filter(({ title, messages = [] }) =>
        [title, ...messages].some((each) => spaced(each).includes(sought)),
      );
}

/** In small letters, with a space before each word: `Multi-Attach` is the same as `multi attach`. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}

function explained(id: string): string[] {
  const cause = CAUSES.find((each) => each.id === id);
  if (cause !== undefined) return causeManual(cause);
  const rule = RULES.find((each) => each.id === id);
  const url = rulePage(id);
  if (rule !== undefined) return [...ruleManual(rule), url];
  return [...OTHER_IDS.filter((each) => each.id === id).flatMap(otherManual), url];
}

function listOf(entries: readonly Explained[]): string[] {
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries.map(({ id, severity = 'cause', title }) =>
    [id.padEnd(width), severity.toLowerCase().padEnd('warning'.length), title].join('  '),
  );
}
