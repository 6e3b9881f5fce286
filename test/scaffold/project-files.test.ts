import { transformSync } from '@swc/core';
import { Testing, type Chart } from 'cdk8s';
import ts from 'typescript';
import { parse } from 'yaml';
import { Release } from '../../src/core/release';
import { RegistryReport } from '../../src/index';
import { Platform } from '../../src/platforms/platform';
import { DELIVERIES, type ProjectDelivery } from '../../src/scaffold/delivery';
import type { Project } from '../../src/scaffold/project';
import { projectFiles } from '../../src/scaffold/project-files';

const TOOLS = Object.keys(DELIVERIES) as ProjectDelivery[];
const PROJECT: Project = {
  name: 'registry',
  platform: Platform.AWS,
  release: Release.V4_20,
  delivery: undefined,
  asserts: 'no findings',
  javaScript: false,
  library: { name: 'cdk8s-openshift-image-registry', version: '1.2.3', peerDependencies: { cdk8s: '^2.0.0' } },
};
/** Every platform, with one tool after the other, in both languages. */
const PROJECTS = [undefined, ...Object.values(Platform)].map((platform, index): [string, Project] => {
  const delivery = [undefined, ...TOOLS][index % (TOOLS.length + 1)];
  const javaScript = index % 2 === 1;
  const title = [platform ?? 'no platform', delivery ?? 'no tool', javaScript ? 'JavaScript' : 'TypeScript'].join(', ');
  return [title, { ...PROJECT, platform, delivery, javaScript }];
});

test.each(PROJECTS)('%s: the chart has no errors and no warnings', (_title, project) => {
  const chart = chartOf(project);
  const { errors, warnings } = RegistryReport.of(chart);
  expect([...errors, ...warnings].map(({ message }) => message)).toEqual([]);
  expect(JSON.stringify(Testing.synth(chart))).toContain('"ImagePruner"');
});

test.each([true, false])('every file is well-formed, with JavaScript: %s', (javaScript) => {
  for (const delivery of [undefined, ...TOOLS]) {
    const files = projectFiles({ ...PROJECT, delivery, javaScript });
    expect(Object.keys(files)).toHaveLength(javaScript ? 8 : 9);
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
      if (/\.ya?ml$/.test(path)) expect(() => parse(text) as unknown).not.toThrow();
      if (/\.[jt]s$/.test(path)) expect(syntaxErrors(path, text)).toEqual([]);
      expect(text).toMatch(/[^\n]\n$/);
    }
  }
});

test('the app applies the chart with Argo CD, and nothing else is rendered for others', () => {
  expect(projectFiles({ ...PROJECT, delivery: 'argo-cd' })['main.ts']).toContain('new ArgoCdApplication(');
  expect(projectFiles({ ...PROJECT, delivery: 'flux' })['main.ts']).not.toContain('ArgoCd');
});

test('platform and release reach the chart, the validation and the workflow', () => {
  const files = projectFiles(PROJECT);
  expect(files['registry.ts']).toContain('platform: Platform.AWS,\n      release: Release.V4_20,');
  expect(parse(files['cdk8s.yaml'] ?? '')).toMatchObject({
    validations: [{ properties: { platform: 'aws', release: '4.20' } }],
  });
  expect(files['.github/workflows/image-registry.yml']).toContain('diff --release 4.20 --platform aws --output');
});

test('the versions are those that the library asks for', () => {
  expect(JSON.parse(projectFiles(PROJECT)['package.json'] ?? '')).toMatchObject({
    name: 'registry',
    dependencies: { cdk8s: '^2.0.0', 'cdk8s-openshift-image-registry': '^1.2.3' },
  });
});

/** Runs registry.ts, or registry.js, as Node does. */
function chartOf(project: Project): Chart {
  const files = projectFiles(project);
  const source = files[project.javaScript ? 'registry.js' : 'registry.ts'] ?? '';
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const module: { exports: { ClusterRegistry?: new (app: unknown, id: string) => Chart } } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the project is ours
  new Function('require', 'module', 'exports', code)(require, module, module.exports);
  const { ClusterRegistry } = module.exports;
  if (ClusterRegistry === undefined) throw new Error('registry exports no ClusterRegistry');
  return new ClusterRegistry(Testing.app(), 'image-registry');
}

function syntaxErrors(path: string, text: string): readonly unknown[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => messageText);
}
