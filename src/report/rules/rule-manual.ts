import { Severity } from '../../core/finding';
import { platformProfile } from '../../platforms';
import type { Rule, RuleExamples } from '../../rules/engine/rule';
import type { OtherId } from '../../rules/other-ids/other-id';

/** The manual of a rule as Markdown: what it is about, what fails and what passes. */
export function ruleManual({ id, title, severity, acknowledgeable, why, source, examples, silentIn }: Rule): string[] {
  const circumstances = [
    examples.platform === undefined ? '' : ` on ${platformProfile(examples.platform).title}`,
    examples.release === undefined ? '' : ` on OpenShift ${examples.release}`,
  ].join('');
  return [
    `## ${id}: ${title}`,
    '',
    `${severityName(severity)}${acknowledgeable ? ', can be acknowledged' : ''}. ${why}`,
    '',
    ...(silentIn === undefined ? [] : [`Not reported while managementState is ${silentIn.join(' or ')}.`, '']),
    `Source: ${source}`,
    '',
    `Fails${circumstances}:`,
    '',
    ...yamlBlock(marked(id, examples)),
    ...(examples.others === undefined
      ? []
      : ['', 'if another cluster in the input has:', '', ...yamlBlock(examples.others)]),
    '',
    'Passes:',
    '',
    ...yamlBlock(examples.passing),
    '',
  ];
}

/** The manual of an id that is no rule, for each reporter. */
export function otherManual({ id, title, severity, reportedBy, why, language, failing, passing }: OtherId): string[] {
  return [
    `## ${id}: ${title}`,
    '',
    `${severityName(severity)} ${PLACES[reportedBy]}. ${why}`,
    '',
    'Fails:',
    '',
    ...block(language, failing),
    '',
    'Passes:',
    '',
    ...block(language, passing),
    '',
  ];
}

const PLACES: Readonly<Record<OtherId['reportedBy'], string>> = {
  constructors: 'that a constructor throws',
  'the inventory of a fleet': 'that fleet reports',
  'the configuration file': 'in the configuration file',
  check: 'that check reports',
};

function severityName(severity: Severity): string {
  return severity === Severity.ERROR ? 'Error' : 'Warning';
}

/** The failing YAML with a comment in the line that the rule points at. */
function marked(id: string, { failing, line }: RuleExamples): string {
  return failing
    .split('\n')
    .map((text, index) => (index === line - 1 ? `${text} # ${id}` : text))
    .join('\n');
}

function yamlBlock(text: string): string[] {
  return block('yaml', text);
}

function block(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text.trimEnd(), '```'];
}
