import { importLine } from './imports';
import type { Project } from './project';

/** `registry.test.ts`: a snapshot of the manifests, and that nothing is reported; an adopted registry may keep its warnings. */
export function testFile({ javaScript, library, isAdopted }: Project): string {
  return [
    importLine(['Testing'], 'cdk8s', javaScript),
    importLine(['RegistryReport'], library.name, javaScript),
    importLine(['ClusterRegistry'], './registry', javaScript),
    '',
    "const chart = new ClusterRegistry(Testing.app(), 'image-registry');",
    '',
    "test('the manifests are those of the snapshot', () => {",
    '  expect(Testing.synth(chart)).toMatchSnapshot();',
    '});',
    '',
    ...(isAdopted
      ? [
          "test('the report has no errors', () => {",
          '  const { errors } = RegistryReport.of(chart);',
          '  expect(errors.map(({ message }) => message)).toEqual([]);',
        ]
      : [
          "test('the report has no errors and no warnings', () => {",
          '  const { errors, warnings } = RegistryReport.of(chart);',
          '  expect([...errors, ...warnings].map(({ message }) => message)).toEqual([]);',
        ]),
    '});',
    '',
  ].join('\n');
}
