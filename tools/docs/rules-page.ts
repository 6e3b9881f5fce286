import { Severity } from '../../src/core/finding';
import { platformProfile } from '../../src/platforms';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/rule';
import { UNDECIDABLE } from '../../src/rules/undecidable';
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
      RULES.map(({ id, severity, title }) => [`[${id}](#${anchor(id, title)})`, severity.toLowerCase(), title]),
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
          'Nobody can know where the layers are to be kept: neither `storage` nor a platform that has a default',
        ],
        ['IR405', 'Two constructs of one chart say different things of its cluster'],
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
    ...yamlBlock(examples.failing),
    '',
    'Passes:',
    '',
    ...yamlBlock(examples.passing),
    '',
  ];
}

function yamlBlock(text: string): string[] {
  return ['```yaml', text.trimEnd(), '```'];
}

function anchor(id: string, title: string): string {
  return `${id}: ${title}`
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-');
}
