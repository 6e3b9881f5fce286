import { importLine } from './imports';
import type { Project } from './project';

/** `registry.test.ts`: a snapshot of the manifests, and that nothing is reported. */
export function testFile({ javaScript, library }: Project): string {
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
    "test('the report has no errors and no warnings', () => {",
    '  const { errors, warnings } = RegistryReport.of(chart);',
    '  expect([...errors, ...warnings].map(({ message }) => message)).toEqual([]);',
    '});',
    '',
  ].join('\n');
}
