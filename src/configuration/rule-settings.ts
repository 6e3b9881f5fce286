import { A_REASON, isMeaningful } from '../core/acknowledgement';
import { suggest, type Diagnostic } from '../core/diagnostic';
import { Severity } from '../core/finding';
import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { isMapEntry, type Entry } from '../entries/entry';
import { needed, type Reader } from '../entries/reader';
import type { Reading } from '../entries/reading';
import { map, table } from '../entries/structure-readers';
import { choice, textReader } from '../entries/text-readers';
import { RULES } from '../rules';
import type { Rule } from '../rules/engine/rule';
import { OTHER_IDS } from '../rules/other-ids';
import { RULE_LEVELS, type RuleSetting } from './configuration';

/** How grave rules are, by their ids. `everywhere` rejects to lower what must not be lowered for all paths. */
export function ruleSettings(where: 'everywhere' | 'some paths'): Reader<Record<string, RuleSetting>> {
  return {
    read: (entry, at) => {
      if (!isMapEntry(entry)) return SETTINGS.read(entry, at);
      const known = [...entry.entries].filter(([id]) => CONFIGURABLE.has(id));
      const unknown = [...entry.entries].filter(([id]) => !CONFIGURABLE.has(id));
      for (const [id, each] of unknown) at.below(id).report(each, 'name', unknownRule(id));
      const settings = SETTINGS.read({ ...entry, entries: new Map(known) }, at);
      if (settings === undefined || unknown.length > 0) return undefined;
      const wrong = Object.entries(settings).filter(
        ([id, setting]) => !isAllowed(id, setting, where, entry.entries.get(id) ?? entry, at.below(id)),
      );
      return wrong.length > 0 ? undefined : settings;
    },
  };
}

const REASON = textReader<string>('a reason', (each) =>
  isMeaningful(each)
    ? each
    : { found: `${quoted(each)}, which is not a reason`, expected: A_REASON, fix: 'write why this is right here' },
);

const SETTINGS = map(
  table<RuleSetting>({
    level: needed(choice(RULE_LEVELS), `a level: ${RULE_LEVELS.join(', ')}`),
    reason: needed(REASON, 'a reason: why the rule has this level'),
  }),
);

/** What has a level: every rule, and what only `check` reports. */
export const CONFIGURABLE: ReadonlyMap<string, Pick<Rule, 'severity' | 'title'>> = new Map(
  [...RULES, ...OTHER_IDS.filter(({ reportedBy }) => reportedBy === 'check')].map((each) => [each.id, each]),
);

function isAllowed(id: string, { level }: RuleSetting, where: string, entry: Entry, at: Reading): boolean {
  const { severity } = CONFIGURABLE.get(id) ?? {};
  const isError = severity === Severity.ERROR;
  const isLowered = level === 'off' || (level === 'warning' && isError);
  if (where === 'some paths' || !isLowered || !isError || !CANNOT_WORK.test(id)) return true;
  at.report(entry, 'value', {
    found: `${id} lowered for all paths`,
    expected: 'IR1xx and IR2xx lowered for some paths only',
    fix: 'move it below paths, with the files that it applies to',
  });
  return false;
}

/** What these rules find cannot work, wherever it is. */
const CANNOT_WORK = /^IR[12]/;

function unknownRule(id: string): Diagnostic {
  return {
    found: `the unknown rule ${quoted(id)}`,
    expected: 'the id of a rule',
    fix: 'remove it, or look up the id with the command rules',
    ...suggest(nearest(id, [...CONFIGURABLE.keys()])),
  };
}
