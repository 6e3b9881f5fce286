import { ruleAnchor } from '../../src/report/rules/rule-anchor';
import { otherIdsHeading, ruleManual } from '../../src/report/rules/rule-manual';
import { RULES } from '../../src/rules';
import { UNDECIDABLE } from '../../src/rules/engine/undecidable';
import { OTHER_IDS } from '../../src/rules/other-ids';
import { markdownTable } from './platform-table';

/** docs/rules.md: the manual of every rule, from the rule itself. */
export function rulesPage(): string {
  const reporters = [...new Set(OTHER_IDS.map(({ reportedBy }) => reportedBy))];
  return [
    '# Rules',
    '',
    'Every mistake that the library knows. An error fails `cdk8s synth`; a warning stands in reports. IR1xx are values,',
    'IR2xx cannot work, IR3xx are unwise, IR4xx concern release and platform, IR5xx concern data, secrets and trust.',
    'IR3xx and IR5xx can be acknowledged with a reason: prop `acknowledge: { IR501: "reason" }`, or in YAML annotation',
    '`acknowledge.cdk8s-openshift-image-registry/IR501: reason`. The command checks more kinds of',
    '[exceptions](guide/configuration.md), and `rules IR501` prints a rule on the terminal. Generated from `src/rules/` by',
    '`npm run docs`; do not edit.',
    '',
    markdownTable(
      ['Id', 'Severity', 'Mistake'],
      RULES.map((rule) => [`[${rule.id}](#${ruleAnchor(rule)})`, rule.severity.toLowerCase(), rule.title]),
    ),
    '',
    ...reporters.flatMap((reporter) => [
      `## ${otherIdsHeading(reporter)}`,
      '',
      markdownTable(
        ['Id', 'Severity', 'Mistake'],
        OTHER_IDS.filter(({ reportedBy }) => reportedBy === reporter).map(({ id, severity, title }) => [
          id,
          severity.toLowerCase(),
          title,
        ]),
      ),
      '',
    ]),
    ...RULES.flatMap(ruleManual),
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
