import { CAUSES } from '../../src/diagnosis';
import type { Cause } from '../../src/diagnosis/engine/cause';
import { COLLECT_COMMAND } from '../../src/diagnosis/engine/collect-command';
import { diagnose } from '../../src/diagnosis/engine/diagnose';
import type { DiagnosedCause } from '../../src/diagnosis/engine/diagnosis';
import { headingAnchor } from '../../src/report/rules/cause-manual';
import { RULES } from '../../src/rules';
import { readYaml } from '../../src/yaml/read-yaml';
import { dumpsOf } from '../../test/diagnosis/dumps';
import { withPlaceholders } from './example-names';
import { markdownTable } from './platform-table';

/** docs/how-to/troubleshooting.md: every cause, by the messages that people see, from the cause itself. */
export function troubleshootingPage(): string {
  return [
    '# Troubleshooting',
    '',
    'Why the image registry or its Operator is degraded, by the messages that you see. `explain` finds the cause in a dump of',
    'your cluster, with the lines that prove it and the commands for it ([how](../reference/explain.md)):',
    '',
    '```sh',
    COLLECT_COMMAND,
    'npx cdk8s-openshift-image-registry explain registry',
    '```',
    '',
    'Commands that write credentials or an endpoint are for one type of storage, often S3. `explain` prints the commands for the',
    'storage of your cluster. For the keys of each type, see [storage backends](../reference/backends.md).',
    '',
    'Generated from `src/diagnosis/` by `npm run docs`; do not edit.',
    '',
    ...SUBJECTS.flatMap(([digit, title]) => subject(digit, title)),
  ].join('\n');
}

const SUBJECTS: readonly (readonly [digit: string, title: string])[] = [
  ['1', 'Storage in the Config'],
  ['2', 'Claims and volumes'],
  ['3', 'Credentials'],
  ['4', 'Answers of object storage'],
  ['5', 'Certificates, names, proxies and clocks'],
  ['6', 'Pods'],
  ['7', 'Objects that the API server rejects'],
  ['8', 'Routes, node-ca and CAs'],
  ['9', 'Pruner'],
  ['0', 'The Operator itself'],
];

function subject(digit: string, title: string): string[] {
  const causes = CAUSES.filter(({ id }) => id.startsWith(`IRC${digit}`));
  return [
    `## ${title}`,
    '',
    markdownTable(
      ['Message', 'Cause'],
      causes.map((cause) => [
        cause.messages.map((text) => `\`${text.replaceAll('|', '\\|')}\``).join('<br>'),
        `[${cause.title}](#${headingAnchor(cause)})`,
      ]),
    ),
    '',
    ...causes.flatMap(section),
  ];
}

function section(cause: Cause): string[] {
  const { id, title, why, decides, source, rule } = cause;
  const [shown] = diagnosed(cause);
  const found = RULES.find((each) => each.id === rule);
  return [
    `### ${id}: ${title}`,
    '',
    `${why} **To confirm, check:** ${decides}`,
    '',
    ...(shown === undefined ? [] : fixLines(shown)),
    ...(found === undefined
      ? []
      : [`\`check\` finds it in manifests: [${found.id}](../reference/rules/${found.id}.md).`, '']),
    `Source: ${source}`,
    '',
  ];
}

function diagnosed({ id }: Cause): readonly DiagnosedCause[] {
  const { shows, release, platform } = dumpsOf(id);
  const { objects } = readYaml('dump.yaml', shows());
  return diagnose({ objects, logs: [], release, platform }, CAUSES, RULES).causes;
}

function fixLines({ fix }: DiagnosedCause): string[] {
  return [
    ...fix.flatMap(({ do: instruction, command }) => [
      `- ${instruction}`,
      ...(command === undefined ? [] : ['  ```sh', `  ${withPlaceholders(command)}`, '  ```']),
    ]),
    '',
  ];
}
