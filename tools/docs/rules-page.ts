import { Severity } from '../../src/core/finding';
import { platformProfile } from '../../src/platforms';
import { ruleAnchor } from '../../src/report/check/rule-anchor';
import { RULES } from '../../src/rules';
import type { Rule, RuleExamples } from '../../src/rules/engine/rule';
import { UNDECIDABLE } from '../../src/rules/engine/undecidable';
import { markdownTable } from './platform-table';

/** docs/rules.md: the manual of every rule, from the rule itself. */
export function rulesPage(): string {
  return [
    '# Rules',
    '',
    'Every mistake that the library knows. An error fails `cdk8s synth`; a warning stands in reports. IR1xx are values,',
    'IR2xx cannot work, IR3xx are unwise, IR4xx concern release and platform, IR5xx concern data, secrets and trust.',
    'IR3xx and IR5xx can be acknowledged with a reason: prop `acknowledge: { IR501: "reason" }`, or in YAML annotation',
    '`acknowledge.cdk8s-openshift-image-registry/IR501: reason`. Generated from `src/rules/` by `npm run docs`; do not edit.',
    '',
    markdownTable(
      ['Id', 'Severity', 'Mistake'],
      RULES.map((rule) => [`[${rule.id}](#${ruleAnchor(rule)})`, rule.severity.toLowerCase(), rule.title]),
    ),
    '',
    '## What only constructors say',
    '',
    markdownTable(
      ['Id', 'Mistake'],
      [
        ['IR112', 'Two props of one construct contradict each other'],
        [
          'IR113',
          'Something is missing: a prop that has to be given, or where the layers are to be kept, which neither `storage` nor a default of the platform tells',
        ],
        ['IR228', 'An output type of the App whose files the delivery, or an encrypted Secret, cannot be written to'],
        [
          'IR229',
          'A chart that its delivery cannot bring: a Policy whose name is too long, a ManifestWork that is too large, a StorageChange beside the Config where all of a chart is applied at once',
        ],
        ['IR405', 'Two constructs of one chart say different things of its cluster'],
      ],
    ),
    '',
    '## What only the inventory of a fleet says',
    '',
    markdownTable(
      ['Id', 'Mistake'],
      [
        ['IR180', 'It cannot be read, or holds no cluster'],
        ['IR181', 'A name that nobody knows'],
        ['IR182', 'A value of another sort, or none where one is needed'],
        ['IR183', 'A cluster that stands there twice'],
        ['IR184', 'A file in the way that the fleet did not write'],
        ['IR405', 'A platform or a release that nobody knows'],
      ],
    ),
    '',
    ...RULES.flatMap(section),
    '## What no manifest shows',
    '',
    'Mistakes that cannot be found offline, and the fact that is missing.',
    '',
    markdownTable(
      ['Mistake', 'Missing', 'Source'],
      UNDECIDABLE.map(({ mistake, missing, source }) => [mistake, missing, source]),
    ),
    '',
  ].join('\n');
}

function section(rule: Rule): string[] {
  const { id, title, severity, acknowledgeable, why, source, examples } = rule;
  const judged = [
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
    `Fails${judged}:`,
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
