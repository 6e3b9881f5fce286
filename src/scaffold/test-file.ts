import { importLine } from './imports';
import type { Project } from './project';

/** `registry.test.ts`: a snapshot of the manifests, and that nothing is reported. */
export function testFile({ javaScript, library, asserts }: Project): string {
  const report = REPORT_TESTS[asserts];
  return [
    importLine(['Testing'], 'cdk8s', javaScript),
    ...(report.length === 0 ? [] : [importLine(['RegistryReport'], library.name, javaScript)]),
    importLine(['ClusterRegistry'], './registry', javaScript),
    '',
    "const chart = new ClusterRegistry(Testing.app(), 'image-registry');",
    '',
    "test('the manifests are those of the snapshot', () => {",
    '  expect(Testing.synth(chart)).toMatchSnapshot();',
    '});',
    ...report.flatMap((line, index) => (index === 0 ? ['', line] : [line])),
    '',
  ].join('\n');
}

const REPORT_TESTS: Readonly<Record<Project['asserts'], readonly string[]>> = {
  'no findings': [
    "test('the report has no errors and no warnings', () => {",
    '  const { errors, warnings } = RegistryReport.of(chart);',
    '  expect([...errors, ...warnings].map(({ message }) => message)).toEqual([]);',
    '});',
  ],
  'no errors': [
    "test('the report has no errors', () => {",
    '  const { errors } = RegistryReport.of(chart);',
    '  expect(errors.map(({ message }) => message)).toEqual([]);',
    '});',
  ],
  nothing: [],
};
