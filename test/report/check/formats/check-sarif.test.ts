import { existsSync } from 'node:fs';
import { Severity } from '../../../../src/core/finding';
import type { LocatedFinding } from '../../../../src/check/check-report';
import { checkSarif } from '../../../../src/report/check/formats/check-sarif';
import { RULES } from '../../../../src/rules';
import { CONTEXT, finding, ON_CLAIM, report } from '../../reports';
import { sarifErrors } from '../../sarif-schema';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
      };
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] },
      ];
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly message: { readonly text: string };
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly suppressions: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly [
    {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown };
      readonly logicalLocations: unknown;
    },
  ];
}

function logOf(parts: Parameters<typeof report>[0]): Log {
  return JSON.parse(checkSarif(report(parts), CONTEXT)) as Log;
}

const uriOf = (file: string): string | undefined =>
  logOf({ findings: [finding({ file })] }).runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri;

test.each([
  ['nothing', {}],
  ['a finding of each rule', { findings: RULES.map(({ id, severity }) => finding({ id, severity })) }],
  ['one about two objects', { findings: [finding({ related: () => ON_CLAIM })] }],
  ['an acknowledged one', { findings: [finding({ acknowledged: 'a lab' })] }],
  ['one of a whole object', { findings: [finding({ field: '' })] }],
  [
    'strange files',
    { findings: ['<stdin>', 'a b/ä:#?.yaml', '/tmp/x y.yaml', '../a.yaml', ''].map((file) => finding({ file })) },
  ],
  ['what cannot be read', { unreadable: [{ file: 'c.yaml', line: 2, column: 4, message: 'it is not UTF-8' }] }],
])('the log of %s is valid', (_, parts) => {
  expect(sarifErrors(logOf(parts))).toEqual([]);
});

test('the schema is asked', () => {
  const log = logOf({ findings: [finding({ line: 0 })] });
  expect(sarifErrors(log)).toEqual(['/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1']);
  expect(sarifErrors({ ...log, version: '2.0.0' })).not.toEqual([]);
  expect(sarifErrors({ ...log, runs: [{ ...log.runs[0], results: [{ message: 'text' }] }] })).not.toEqual([]);
  expect(sarifErrors(JSON.parse(JSON.stringify(log).replace('https://example.com/tool', 'no uri')))).not.toEqual([]);
});

test('a result says which rule, how grave, where and in which field', () => {
  const [result] = logOf({ findings: [finding({ severity: Severity.WARNING })] }).runs[0].results;
  expect(result).toMatchObject({
    ruleId: 'IR203',
    ruleIndex: RULES.findIndex(({ id }) => id === 'IR203'),
    level: 'warning',
    suppressions: [],
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'a/b.yaml' }, region: { startLine: 7, startColumn: 3 } },
        logicalLocations: [{ fullyQualifiedName: 'Config/cluster spec.replicas', kind: 'property' }],
      },
    ],
  });
});

test('the other object that a result is about is a related location', () => {
  const [result] = logOf({ findings: [finding({ related: () => ON_CLAIM })] }).runs[0].results;
  expect(result).toMatchObject({
    relatedLocations: [
      {
        physicalLocation: { artifactLocation: { uri: 'claim.yaml' }, region: { startLine: 4, startColumn: 1 } },
        message: { text: 'PersistentVolumeClaim/openshift-image-registry/images' },
      },
    ],
  });
});

test('an acknowledged finding is suppressed, with its reason and without a fix', () => {
  const [open, result] = logOf({ findings: [finding(), finding({ acknowledged: 'a lab' })] }).runs[0].results;
  expect(open?.message.text).toMatch(/at most 1\.\n {4}fix: set replicas to 1\n {4}source: /);
  expect(result?.message.text).toMatch(/at most 1\.\n {4}source: /);
  expect(result?.suppressions).toEqual([{ kind: 'inSource', justification: 'a lab' }]);
});

test('every rule is described once, and what only check reports, so that ids lead to what they mean', () => {
  const { rules } = logOf({}).runs[0].tool.driver;
  expect(rules.map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), 'IR195', 'IR196']);
  expect(rules[0]).toMatchObject({
    shortDescription: { text: RULES[0]?.title },
    fullDescription: { text: RULES[0]?.why },
    helpUri:
      'https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/reference/rules/IR101.md',
    defaultConfiguration: { level: 'error' },
  });
});

test('the address of each rule is its page', () => {
  const { rules } = logOf({}).runs[0].tool.driver;
  const pages = rules.map(({ helpUri }) => helpUri.replace(/^.*\/blob\/main\//, ''));
  expect(pages.filter((page) => !existsSync(page))).toEqual([]);
  expect(pages).toContain('docs/reference/rules/IR101.md');
});

test('a finding that moved to another line is the same one, and others are not', () => {
  const fingerprintOf = (parts: Partial<LocatedFinding>): unknown =>
    logOf({ findings: [finding(parts)] }).runs[0].results[0]?.partialFingerprints;
  expect(fingerprintOf({ line: 99, column: 1 })).toEqual(fingerprintOf({}));
  for (const parts of [{ file: 'c.yaml' }, { field: 'spec' }, { id: 'IR204' }]) {
    expect(fingerprintOf(parts)).not.toEqual(fingerprintOf({}));
  }
});

test('what cannot be read is told as a failure of the run', () => {
  const [invocation] = logOf({ unreadable: [{ file: 'c.yaml', line: 2, column: 4, message: 'it is not UTF-8' }] })
    .runs[0].invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications).toMatchObject([
    {
      level: 'error',
      message: { text: 'it is not UTF-8' },
      locations: [{ physicalLocation: { region: { startLine: 2 } } }],
    },
  ]);
  expect(logOf({}).runs[0].invocations[0].executionSuccessful).toBe(true);
});

test.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['a b/ä#1?.yaml', 'a%20b/%C3%A4%231%3F.yaml'],
  ['c:d.yaml', 'c%3Ad.yaml'],
  ['kustomize build overlays/prod', 'overlays/prod/kustomization.yaml'],
  ["helm template 'a chart'", 'a%20chart/Chart.yaml'],
])('the file %s is %s', (file, uri) => {
  expect(uriOf(file)).toBe(uri);
});

test('what is found in standard input has no place in a file, and no edit', () => {
  const [result] = logOf({ findings: [finding({ file: '<stdin>' })] }).runs[0].results;
  expect(result?.locations).toEqual([{ logicalLocations: [expect.anything()] }]);
  const unread = { unreadable: [{ file: '<stdin>', line: 2, column: 4, message: 'it is not UTF-8' }] };
  const [notification] = logOf(unread).runs[0].invocations[0].toolExecutionNotifications;
  expect(notification).toMatchObject({ locations: [] });
});

test('a path from the root is a URL', () => {
  expect(uriOf('/tmp/a b.yaml')).toMatch(/^file:\/\/\/(?:[A-Z]:\/)?tmp\/a%20b\.yaml$/);
});

test('a name is no link, and the brackets of a field stay readable', () => {
  const object = { apiVersion: 'v1', kind: 'Config', name: '[click me](https://evil.example)' };
  const log = logOf({ findings: [finding({ object }), finding({ field: 'spec.routes[0]' })] });
  const texts = log.runs[0].results.map(({ message }) => message.text);
  expect(texts[0]).toContain('Config/\\[click me\\](https://evil.example) ');
  expect(texts[1]).toContain('spec.routes[0]:');
});
