import { diff, type Files } from './diffing';

const config = (bucket: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: ${bucket}, region: us-east-1}}}
`;
const PATH = '{path: .deploy/registry, repoURL: https://git.example.com/x.git}';
const application = (source: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops}
spec: {project: default, destination: {server: https://kubernetes.default.svc}, source: ${source}}
`;
const set = (files: string): string => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps, namespace: openshift-gitops}
spec:
  generators: [{git: {repoURL: https://git.example.com/x.git, files: [{path: '${files}'}]}}]
  template:
    metadata: {name: '{{name}}'}
    spec:
      project: default
      destination: {server: https://kubernetes.default.svc, namespace: default}
      source: {repoURL: https://git.example.com/x.git, path: 'apps/{{folder}}'}
`;
const FLUX = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: registry, namespace: flux-system}
spec: {interval: 10m, path: ./.deploy/registry, prune: true, sourceRef: {kind: GitRepository, name: fleet}}
`;
const verdict = (beside: Files, old: Files, now: Files): string =>
  diff({ ...beside, ...old }, { ...beside, ...now }).out.replace(/\s+/g, ' ');

describe('hidden files from which an ApplicationSet takes parameters', () => {
  const params = (file: string, folder: string): Files => ({ [file]: JSON.stringify({ name: 'a', folder }) });
  const apps = { 'apps/one/config.yaml': config('layers'), 'apps/two/config.yaml': config('other-layers') };

  test.each([
    ['.params/*.json', '.params/a.json'],
    ['.config/c.yaml', '.config/c.yaml'],
    ['sites/*/.config.json', 'sites/a/.config.json'],
    ['.params-*/c.json', '.params-a/c.json'],
    ['.params/*/.own/c.json', '.params/a/.own/c.json'],
  ])('%s: an edit is unknown', (path, file) => {
    const beside = { ...apps, 'argo/set.yaml': set(path) };
    expect(verdict(beside, params(file, 'one'), params(file, 'two'))).toMatch(/^UNKNOWN: 1 unknown /);
    expect(verdict(beside, params(file, 'one'), params(file, 'one'))).toMatch(/^NO CHANGE/);
  });

  test('are no others than these', () => {
    const beside = { ...apps, 'argo/set.yaml': set('.params/*.json') };
    expect(verdict(beside, params('.other/a.json', 'one'), params('.other/a.json', 'two'))).toMatch(/^NO CHANGE/);
  });
});

describe('objects in a hidden folder', () => {
  const named: [string, Files, string][] = [
    ['the path of an Application', { 'argo/app.yaml': application(PATH) }, '.deploy/registry/config.yaml'],
    ['the path of a Kustomization of Flux', { 'flux/registry.yaml': FLUX }, '.deploy/registry/config.yaml'],
    ['resources of a kustomization', { 'app/kustomization.yaml': 'resources: [../.base]\n' }, '.base/config.yaml'],
    ['a hidden file', { 'app/kustomization.yaml': 'resources: [.config.yaml]\n' }, 'app/.config.yaml'],
    [
      'a kustomization in another hidden folder',
      { 'argo/app.yaml': application(PATH), '.deploy/registry/kustomization.yaml': 'resources: [../../.base]\n' },
      '.base/config.yaml',
    ],
  ];
  test.each(named)('that is named by %s are compared', (_, beside, file) => {
    expect(verdict(beside, { [file]: config('layers') }, { [file]: config('other-layers') })).toMatch(/^LOSS: 1 loss/);
  });

  test('that nothing names, or that Git keeps for itself, are not', () => {
    const beside = { 'config.yaml': config('layers'), 'argo/app.yaml': application('{path: .git/registry}') };
    for (const file of ['.terraform/config.yaml', '.git/registry/config.yaml'])
      expect(verdict(beside, {}, { [file]: config('other-layers') })).toMatch(/^NO CHANGE/);
  });
});

test('a hidden file with values of the chart that an Application deploys is unknown', () => {
  const source =
    '{path: charts/registry, repoURL: https://git.example.com/x.git, helm: {valueFiles: [.values/prod.yaml]}}';
  const beside = {
    'argo/app.yaml': application(source),
    'charts/registry/Chart.yaml': 'apiVersion: v2\nname: registry\nversion: 1.0.0\n',
    'charts/registry/templates/config.yaml': config('{{ .Values.bucket }}'),
  };
  const values = (bucket: string): Files => ({ 'charts/registry/.values/prod.yaml': `bucket: ${bucket}\n` });
  expect(verdict(beside, values('layers'), values('other-layers'))).toMatch(/^UNKNOWN: /);
});
