import type { Configuration, RuleSetting } from '../configuration/configuration';
import { A_REASON, isMeaningful } from '../core/acknowledgement';
import { quoted } from '../core/quoted';
import type { JudgingRule } from '../rules/engine/rule';
import { UnusableInput } from '../inputs/unusable-input';

/** A configuration under which risks are accepted wherever they are. Throws `UnusableInput` for what cannot be accepted. */
export function acknowledging(
  reasons: Readonly<Record<string, string>>,
  configuration: Configuration | undefined,
  rules: readonly JudgingRule[],
): Configuration | undefined {
  const accepted = Object.entries(reasons);
  if (accepted.length === 0) return configuration;
  const settings = Object.fromEntries(accepted.map(([id, reason]) => [id, settingOf(id, reason, rules)]));
  const { everywhere, ...rest } = configuration ?? NONE;
  return { ...rest, everywhere: { ...everywhere, rules: { ...everywhere.rules, ...settings } } };
}

const NONE: Configuration = {
  file: 'the options',
  pathOf: (path) => path,
  everywhere: {},
  paths: [],
  isIgnored: () => false,
};

function settingOf(id: string, reason: string, rules: readonly JudgingRule[]): RuleSetting {
  if (rules.find((rule) => rule.id === id)?.acknowledgeable !== true)
    throw new UnusableInput(
      `found an acknowledgement of ${quoted(id)}, expected the id of a rule that can be acknowledged`,
    );
  if (!isMeaningful(reason))
    throw new UnusableInput(`found ${quoted(reason)} as the reason to acknowledge ${id}, expected ${A_REASON}`);
  return { level: 'off', reason };
}
