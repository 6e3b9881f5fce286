import { otherManual, ruleManual } from '../../src/report/rules/rule-manual';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/engine/rule';
import { judge } from '../../src/rules/engine/engine';
import { NEWEST_RELEASE } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import { readYaml } from '../../src/yaml/read-yaml';
import { UNDECIDABLE } from '../../src/rules/engine/undecidable';
import { OTHER_IDS } from '../../src/rules/other-ids';
import type { OtherId } from '../../src/rules/other-ids/other-id';
import { markdownTable } from './platform-table';

const FOLDER = 'docs/reference/rules';

/** A page for each id, made of the rule itself, and one that lists them. */
export function rulePages(): Record<string, string> {
  return {
    [`${FOLDER}/README.md`]: overview(),
    ...Object.fromEntries(RULES.map((rule) => [`${FOLDER}/${rule.id}.md`, rulePage(rule)])),
    ...Object.fromEntries(OTHER_IDS.map(({ id }) => [`${FOLDER}/${id}.md`, otherPage(id)])),
  };
}

function overview(): string {
  return [
    '# Rules',
    '',
    'Every mistake that the library finds, with one page for each. An error stops `cdk8s synth`; a warning is only reported.',
    '',
    '- IR1xx: a value is wrong. IR2xx: it cannot work. IR3xx: it works, but is unwise.',
    '- IR4xx: it does not fit the release or the platform. IR5xx: data, secrets or trust are at risk.',
    '',
    'You can acknowledge IR3xx and IR5xx with a reason: in TypeScript by the prop `acknowledge: { IR501: "reason" }`, in YAML by',
    'the annotation `acknowledge.cdk8s-openshift-image-registry/IR501: reason`. The command knows more kinds of',
    '[exceptions](../../how-to/configuration.md), and `rules IR501` prints a rule on the terminal.',
    '',
    'Generated from `src/rules/` by `npm run docs`; do not edit.',
    '',
    table(RULES),
    '',
    ...[...new Set(OTHER_IDS.map(({ reportedBy }) => reportedBy))].flatMap((reporter) => [
      `## Reported by ${reporter}`,
      '',
      table(OTHER_IDS.filter(({ reportedBy }) => reportedBy === reporter)),
      '',
    ]),
    '## Not visible in manifests',
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

function table(ids: readonly Pick<OtherId, 'id' | 'severity' | 'title'>[]): string {
  const rows = ids.map(({ id, severity, title }) => [`[${id}](${id}.md)`, severity.toLowerCase(), title]);
  return markdownTable(['Id', 'Severity', 'Mistake'], rows);
}

function rulePage(rule: Rule): string {
  const [heading = '', ...manual] = ruleManual(rule);
  return [heading.replace('## ', '# '), ...manual, ...fixable(rule), ...acknowledgement(rule), FOOTER, ''].join('\n');
}

/** What `check --fix` does with the example. */
function fixable({ id, examples }: Rule): string[] {
  const { failing, release = NEWEST_RELEASE, platform, others } = examples;
  const known = {
    release,
    now: new Date('2026-06-01T12:00:00Z'),
    ...(platform === undefined ? {} : { platform: platformProfile(platform) }),
    ...(others === undefined ? {} : { sharedWith: () => ['other'] }),
  };
  const manifests = readYaml(id, failing).objects.map(({ manifest }) => manifest);
  const edits = judge(manifests, known, RULES).flatMap(({ rule, violation }) =>
    rule.id === id && violation.edit !== undefined ? [violation.edit.safety] : [],
  );
  if (edits.length === 0) return [];
  const option = edits.includes('suggested') ? '--fix-suggested' : '--fix';
  return [`\`check ${option}\` [corrects](../../how-to/fix.md) this example.`, ''];
}

function acknowledgement({ id, acknowledgeable }: Rule): string[] {
  if (!acknowledgeable) return [];
  return [
    'To accept the risk, write the reason on the object:',
    '',
    '```yaml',
    'metadata:',
    '  annotations:',
    `    acknowledge.cdk8s-openshift-image-registry/${id}: why it is fine here`,
    '```',
    '',
  ];
}

/** An id may have several reporters: then each has a heading. */
function otherPage(id: string): string {
  const [first, ...more] = OTHER_IDS.filter((other) => other.id === id).map(otherManual);
  const [heading = '', ...manual] = first ?? [];
  if (more.length === 0) return [heading.replace('## ', '# '), ...manual, FOOTER, ''].join('\n');
  return [`# ${id}`, '', heading, ...manual, ...more.flat(), FOOTER, ''].join('\n');
}

const FOOTER = '[All rules](README.md)';
