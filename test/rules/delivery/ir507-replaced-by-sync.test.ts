import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { application, applicationSet } from './argo-cd-applications';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR507');
const CONFIG = configYaml('replicas: 1');
const REPLACE = '{syncOptions: [CreateNamespace=true, Replace=true]}';

test('an Application that replaces all its objects replaces the Config beside it', () => {
  expect(placesIn(documents(application(REPLACE), CONFIG))).toEqual(['IR507 spec.syncPolicy.syncOptions[1]']);
  expect(placesIn(documents(applicationSet('{}', REPLACE), CONFIG))).toEqual([
    'IR507 spec.template.spec.syncPolicy.syncOptions[1]',
  ]);
});

test('it is told once, at the Application', () => {
  const [finding, ...others] = findingsIn(documents(application(REPLACE), CONFIG));
  expect(finding?.object).toMatchObject({ kind: 'Application', name: 'registry' });
  expect(others).toEqual([]);
});

test('without the Config among the files nobody knows what an Application brings', () => {
  expect(placesIn(application(REPLACE))).toEqual([]);
});

test('an Application of a Helm chart brings no files', () => {
  const chart = application(REPLACE).replace('path: registry', 'chart: loki');
  expect(placesIn(documents(chart, CONFIG))).toEqual([]);
  const both = chart.replace(/ {2}source: (.*)/, '  sources: [$1, {repoURL: https://git.example.com/a.git, path: a}]');
  expect(placesIn(documents(both, CONFIG))).toHaveLength(1);
});

test('Argo CD reads Force from objects only', () => {
  expect(placesIn(documents(application('{syncOptions: [Force=true]}'), CONFIG))).toEqual([]);
});
