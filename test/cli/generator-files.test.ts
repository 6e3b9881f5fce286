import { pathIndex } from '../../src/inputs/tools/path-index';
import { takenFiles } from '../../src/inputs/tools/taken-files';
import { timed } from '../cpu-time';
import { diff, type Files } from './diffing';

const config = (bucket: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: ${bucket}, region: us-east-1}}}
`;
const OTHER = '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: web}}\n';

/** An ApplicationSet that takes its whole path from files, or a part of it. */
const set = (path: string, goTemplate = true): Files => ({
  'argo/set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps, namespace: openshift-gitops}
spec:
  goTemplate: ${String(goTemplate)}
  generators: [{git: {repoURL: https://git.example.com/x.git, files: [{path: 'sites/*/config.json'}]}}]
  template:
    metadata: {name: '${goTemplate ? '{{.name}}' : '{{name}}'}'}
    spec:
      project: default
      destination: {server: https://kubernetes.default.svc, namespace: default}
      source: {repoURL: https://git.example.com/x.git, path: '${path}'}
`,
});
const APPS: Files = {
  'apps/one/config.yaml': config('layers-one'),
  'apps/two/config.yaml': config('layers-two'),
  'apps/over/kustomization.yaml': 'resources: [../one]\n',
  'apps/web/map.yaml': OTHER,
  'apps/shop/map.yaml': OTHER,
};
const site = (params: unknown, name = 'a'): Files => ({ [`sites/${name}/config.json`]: JSON.stringify(params) });
const of = (app: string, more = 'x'): object => ({ name: 'a', folder: `apps/${app}`, app, more });

/** The files that are unknown; undefined if something else is. */
function unknownFiles(path: string, old: Files, now: Files, goTemplate = true): string[] {
  const beside = { ...set(path, goTemplate), ...APPS };
  const { out } = diff({ ...beside, ...old }, { ...beside, ...now }, '--output', 'json');
  const { clusters } = JSON.parse(out) as { clusters: { unknown: { object: string }[]; effects: unknown[] }[] };
  expect(clusters.flatMap(({ effects }) => effects)).toEqual([]);
  return clusters.flatMap(({ unknown }) => unknown.map(({ object }) => object));
}

describe.each([
  ['{{ .folder }}', true],
  ['{{folder}}', false],
  ['apps/{{ .app }}', true],
])('a file that gives the path %s', (path, goTemplate) => {
  const unknownOf = (old: Files, now: Files): string[] => unknownFiles(path, old, now, goTemplate);
  const FILE = ['sites/a/config.json'];

  test.each<[string, Files, Files, string[]]>([
    ['leads to another registry', site(of('one')), site(of('two')), FILE],
    ['leads to another app', site(of('one')), site(of('web')), FILE],
    ['led to another app', site(of('web')), site(of('one')), FILE],
    ['leads to a kustomization of the registry', site(of('over')), site(of('web')), FILE],
    ['goes', { ...site(of('one')), ...site(of('two'), 'b') }, site(of('two'), 'b'), FILE],
    ['has another name', site(of('one')), site(of('one'), 'b'), FILE],
    ['has another one in its list', site([of('web'), of('one')]), site([of('web'), of('two')]), FILE],
  ])('%s', (_, old, now, expected) => {
    expect(unknownOf(old, now)).toEqual(expected);
  });

  test.each<[string, Files, Files]>([
    ['changes what no template uses', site(of('one')), site(of('one', 'y'))],
    ['leads from one other app to another', site(of('web')), site(of('shop'))],
    ['leads to another app and goes', site(of('web')), {}],
    ['has another one of another app in its list', site([of('web'), of('one')]), site([of('shop'), of('one')])],
    ['comes', {}, site(of('one'))],
  ])('%s: no change', (_, old, now) => {
    expect(unknownOf({ ...old, ...site(of('two'), 'z') }, { ...now, ...site(of('two'), 'z') })).toEqual([]);
  });
});

test.each([
  ['sites/*/config.json', 'sites/eu/a/config.json'],
  ['sites/*.json', 'sites/a/config.json'],
  ['sites', 'sites/a/config.json'],
  ['sites/a/', 'sites/a/config.json'],
  ['sites/**/config.json', 'sites/config.json'],
  ['./sites//{a,b}/config.json', 'sites/b/config.json'],
  ['sites/a-*/config.json', 'sites/a-b/c/config.json'],
])('the path %s takes %s', (glob, file) => {
  const beside = Object.fromEntries(
    Object.entries({ ...set('{{ .folder }}'), ...APPS }).map(([name, text]) => [
      name,
      text.replace('sites/*/config.json', glob),
    ]),
  );
  const verdictOf = (now: string): string =>
    diff({ ...beside, [file]: JSON.stringify(of('one')) }, { ...beside, [file]: JSON.stringify(of(now)) }).out;
  expect(verdictOf('two')).toMatch(/^UNKNOWN/);
  expect(verdictOf('one')).toMatch(/^NO CHANGE/);
});

test.each([
  ['apps/{{ if eq .app "one" }}one{{ else }}two{{ end }}', of('one'), of('two'), ['sites/a/config.json']],
  ['{{ .folder | trimSuffix "/" }}', of('one'), of('two'), ['sites/a/config.json']],
  ['{{ .folder | trimSuffix "/" }}', of('one'), of('one', 'y'), []],
  ['web/{{ if .app }}one{{ end }}', of('one'), of('two'), []],
])('a file decides about the path %s', (path, was, is, expected) => {
  expect(unknownFiles(path, site(was), site(is))).toEqual(expected);
});

test('a file decides nothing of a path that nobody knows where it names the namespace of an app', () => {
  const beside = (namespace: string): Files => {
    const [file, text] = Object.entries(set('{{ .folder | trimSuffix "/" }}'))[0] ?? ['', ''];
    return { ...APPS, [file]: text.replace('namespace: default', `namespace: '${namespace}'`) };
  };
  const answer = (namespace: string): string =>
    diff({ ...beside(namespace), ...site(of('web')) }, { ...beside(namespace), ...site(of('shop')) }).out;
  expect(answer('{{.app}}')).toMatch(/^NO CHANGE/);
  expect(answer('default')).toMatch(/^UNKNOWN/);
});

test('a generator puts its names below a prefix', () => {
  const file = 'apps/one/config.json';
  const beside = {
    ...APPS,
    'argo/set.yaml': (set('{{.repo.path.path}}')['argo/set.yaml'] ?? '').replace(
      "files: [{path: 'sites/*/config.json'}]",
      "files: [{path: 'apps/*/config.json'}], pathParamPrefix: repo",
    ),
  };
  const answer = (name: string): string =>
    diff({ ...beside, [file]: '{"name":"a"}' }, { ...beside, [file]: `{"name":"${name}"}` }).out;
  expect(answer('b')).toMatch(/^UNKNOWN: 1 unknown/);
  expect(answer('a')).toMatch(/^NO CHANGE/);
});

test('thousands of globs with lists in braces and as many files take no time', () => {
  const indexes = Array.from({ length: 5_000 }, (_, index) => index);
  const leaf = { git: { files: indexes.map((index) => ({ path: `sites/{a,b}${index}/*/config.json` })) } };
  const files = indexes.map((index) => `/sites/b${index}/x/config.json`);
  const { result, milliseconds } = timed(() => takenFiles(leaf, pathIndex(files), true));
  expect(result).toEqual(files);
  expect(milliseconds).toBeLessThan(2000);
});

test('many sets and files take time in proportion', () => {
  const many = (count: number): Files => ({
    ...APPS,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `argo/${index}.yaml`,
        Object.values(set('{{ .folder }}')).join().replace('name: apps', `name: apps-${index}`),
      ]),
    ),
    ...Object.assign({}, ...Array.from({ length: count }, (_, index) => site(of('web'), `s${index}`))),
  });
  const edited = { ...many(150), ...site(of('one'), 's0') };
  const { result, milliseconds } = timed(() => diff(many(150), edited).out);
  expect(result).toContain('sites/s0/config.json');
  expect(milliseconds).toBeLessThan(8000);
});
