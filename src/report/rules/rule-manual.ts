import { Severity } from '../../core/finding';
import { platformProfile } from '../../platforms';
import type { Rule, RuleExamples } from '../../rules/engine/rule';

/** The manual of a rule as Markdown: what it is about, what fails and what passes. */
export function ruleManual({ id, title, severity, acknowledgeable, why, source, examples }: Rule): string[] {
  const circumstances = [
    examples.platform === undefined ? '' : ` on ${platformProfile(examples.platform).title}`,
    examples.release === undefined ? '' : ` on OpenShift ${examples.release}`,
  ].join('');
  return [
    `## ${id}: ${title}`,
    '',
    `${severity === Severity.ERROR ? 'Error' : 'Warning'}${acknowledgeable ? ', can be acknowledged' : ''}. ${why}`,
    '',
    `Source: ${source}`,
    '',
    `Fails${circumstances}:`,
    '',
    ...yamlBlock(marked(id, examples)),
    ...(examples.others === undefined ? [] : ['', 'beside another cluster with:', '', ...yamlBlock(examples.others)]),
    '',
    'Passes:',
    '',
    ...yamlBlock(examples.passing),
    '',
  ];
}

/** The failing YAML with a comment in the line that the rule points at. */
function marked(id: string, { failing, line }: RuleExamples): string {
  return failing
    .split('\n')
    .map((text, index) => (index === line - 1 ? `${text} # ${id}` : text))
    .join('\n');
}

function yamlBlock(text: string): string[] {
  return ['```yaml', text.trimEnd(), '```'];
}
