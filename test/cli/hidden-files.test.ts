import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops}
spec: {project: default, destination: {server: https://kubernetes.default.svc}, source: {repoURL: https://git.example.com/x.git, path: dist}}
`;
const KUSTOMIZATION = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: registry, namespace: flux-system}
spec: {interval: 10m, path: ./dist, prune: true, sourceRef: {kind: GitRepository, name: fleet}}
`;
const verdict = (beside: Files, old: Files, now: Files): string =>
  diff({ ...beside, ...old }, { ...beside, ...now }).out.replace(/\s+/g, ' ');

describe('settings of an Application beside the objects', () => {
  const argoCd = { 'apps/app.yaml': APPLICATION, 'dist/config.yaml': CONFIG };
  const flux = { 'apps/app.yaml': KUSTOMIZATION, 'dist/config.yaml': CONFIG };
  const file = (text: string, name = '.argocd-source.yaml'): Files => ({ [`dist/${name}`]: text });

  test.each<[string, Files, Files]>([
    ['come', {}, file("directory: {exclude: '*'}\n")],
    ['change', file('kustomize: {namePrefix: a-}\n'), file('kustomize: {namePrefix: b-}\n')],
    ['go', file('helm: {parameters: []}\n'), {}],
    [
      'of one Application change',
      file('{}', '.argocd-source-registry.yaml'),
      file('kustomize: {namePrefix: b-}\n', '.argocd-source-registry.yaml'),
    ],
  ])('%s: unknown', (_, old, now) => {
    expect(verdict(argoCd, old, now)).toMatch(/^UNKNOWN: 1 unknown .*dist\/\.argocd-source/);
  });

  test('are no change where they only have other images, another order or comments, or where Argo CD deploys nothing', () => {
    const images = (tag: string): Files => file(`kustomize: {images: ['a:${tag}']}\n`);
    expect(verdict(argoCd, {}, images('1'))).toMatch(/^NO CHANGE/);
    expect(verdict(argoCd, images('1'), images('2'))).toMatch(/^NO CHANGE/);
    expect(verdict(argoCd, file('a: 1\nb: 2\n'), file('# c\nb: 2\na: 1\n'))).toMatch(/^NO CHANGE/);
    expect(verdict(flux, {}, file('kustomize: {namePrefix: b-}\n'))).toMatch(/^NO CHANGE/);
  });
});

describe('what a source of Flux leaves out', () => {
  const flux = { 'clusters/ks.yaml': KUSTOMIZATION, 'dist/config.yaml': CONFIG };

  test.each<[string, string, string]>([
    ['the folder', '.sourceignore', '/dist\n'],
    ['the file', 'dist/.sourceignore', 'config.yaml\n'],
    ['all files of its kind', '.sourceignore', '*.yaml\n'],
    ['anything, and takes some of it back', '.sourceignore', '# all\n/*\n!/docs\n'],
    ['what is below', '.sourceignore', 'dist/**\n'],
  ])('%s: unknown', (_, name, text) => {
    expect(verdict(flux, {}, { [name]: text })).toMatch(/^UNKNOWN: 1 unknown .*\.sourceignore/);
    expect(verdict(flux, { [name]: text }, {})).toMatch(/^UNKNOWN: 1 unknown .*\.sourceignore/);
  });

  test('is no change where it is about other files, or where Flux deploys nothing', () => {
    expect(verdict(flux, {}, { '.sourceignore': '# docs\n/docs/\n*.md\nsite/index.html\n' })).toMatch(/^NO CHANGE/);
    const argoCd = { ...flux, 'clusters/ks.yaml': APPLICATION };
    expect(verdict(argoCd, {}, { '.sourceignore': '/dist\n' })).toMatch(/^NO CHANGE/);
  });
});

test('a file from which an ApplicationSet takes parameters is unknown where it uses them', () => {
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registry, namespace: openshift-gitops}
spec:
  goTemplate: true
  generators: [{git: {files: [{path: 'sites/*.json'}]}}]
  template:
    metadata: {name: '{{.name}}'}
    spec: {project: default, destination: {server: '{{.cluster.address}}'}, source: {repoURL: https://git.example.com/x.git, path: dist}}
`;
  const beside = { 'apps/set.yaml': set, 'dist/config.yaml': CONFIG };
  const site = (params: object): Files => ({ 'sites/one.json': JSON.stringify(params) });
  const one = { name: 'one', cluster: { address: 'https://a' }, owner: 'x' };
  expect(verdict(beside, site(one), site({ ...one, cluster: { address: 'https://b' } }))).toMatch(
    /^UNKNOWN: 1 unknown .*sites\/one\.json: an ApplicationSet makes Applications of it/,
  );
  expect(verdict(beside, site(one), site({ ...one, owner: 'y' }))).toMatch(/^NO CHANGE/);
  expect(verdict(beside, site(one), { ...site(one), 'sites/two.json': '{}' })).toMatch(/^NO CHANGE/);
});

test('a kustomization that no longer takes the policy or the work of the registry is unknown', () => {
  const work = (name: string, object: string): string => `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: ${name}, namespace: prod}
spec: {workload: {manifests: [${object}]}}
`;
  const config =
    '{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {replicas: 2}}';
  const other = '{apiVersion: v1, kind: Namespace, metadata: {name: web}}';
  const beside = { 'hub/a.yaml': work('a', config) };
  const b = { 'hub/b.yaml': work('b', other) };
  const taking = (names: string): Files => ({ 'hub/kustomization.yaml': `resources: [${names}]\n` });
  expect(verdict({ ...beside, ...b }, taking('a.yaml, b.yaml'), taking('b.yaml'))).toMatch(
    /^UNKNOWN: 1 unknown .*hub\/kustomization/,
  );
  expect(verdict(beside, taking('a.yaml'), { ...b, ...taking('a.yaml, b.yaml') })).toMatch(/^NO CHANGE/);
});
