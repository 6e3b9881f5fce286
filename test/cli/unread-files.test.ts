import { diff, type Files } from './diffing';
import { timed } from '../cpu-time';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const application = (directory: string, path = 'dist', automated = 'null'): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops}
spec: {project: default, destination: {server: https://kubernetes.default.svc}, source: {repoURL: https://git.example.com/x.git, path: ${path}, directory: ${directory}}, syncPolicy: {automated: ${automated}}}
`;
const verdict = (old: Files, now: Files): string => diff(old, now).out.replace(/\s+/g, ' ');

/** The Config in a file of another name than before. */
const renamed = (
  directory: string,
  [from, to]: readonly [string, string],
  {
    path = 'dist',
    automated = 'null',
    more = {},
  }: { readonly path?: string; readonly automated?: string; readonly more?: Files } = {},
): string => {
  const tool = { 'apps/app.yaml': application(directory, path, automated), ...more };
  return verdict({ ...tool, [`dist/${from}`]: CONFIG }, { ...tool, [`dist/${to}`]: CONFIG });
};

describe('a file with another name leaves its Application', () => {
  test.each([
    ['that include no longer matches', '{include: a.yaml}', ['a.yaml', 'b.yaml']],
    ['that a glob no longer matches', "{include: '{a*,[!b-d]?.yaml}'}", ['ab.yaml', 'b.yaml']],
    ['that exclude matches now', "{exclude: 'b*'}", ['a.yaml', 'b.yaml']],
    ['in a path with other signs', "{include: 'a.yaml'}", ['a.yaml', 'b.yaml'], './dist/'],
  ] as const)('%s', (_, directory, names, path: string = 'dist') => {
    expect(renamed(directory, names, { path })).toMatch(
      /^UNKNOWN: 1 unknown .*Config\/cluster: NEW has it in b\.yaml, which Application\/openshift-gitops\/registry does not read/,
    );
  });

  test.each([
    ['that include still matches', "{include: '*.yaml'}", ['a.yaml', 'b.yaml']],
    ['that a list of names still matches', "{include: '{a,b}.yaml', exclude: 'c*'}", ['a.yaml', 'b.yaml']],
    ['that it did not read before either', '{include: x.yaml}', ['a.yaml', 'b.yaml']],
  ] as const)('but not one %s', (_, directory, names) => {
    expect(renamed(directory, names)).toMatch(/^NO CHANGE/);
  });

  test.each([
    ['{}', /^NO CHANGE/],
    ['{prune: false}', /^NO CHANGE/],
    ['{prune: true}', /^UNKNOWN/],
    ['{enabled: false}', /^UNKNOWN/],
  ] as const)('that syncs by itself with %s', (automated, expected) => {
    expect(renamed('{include: a.yaml}', ['a.yaml', 'b.yaml'], { automated })).toMatch(expected);
  });

  test('but not of a folder that is not its own, or that kustomize reads', () => {
    expect(renamed('{include: a.yaml}', ['a.yaml', 'b.yaml'], { path: 'other' })).not.toContain('does not read');
    const more = { 'dist/kustomization.yaml': 'resources: [a.yaml]\n' };
    expect(renamed('{include: a.yaml}', ['a.yaml', 'b.yaml'], { more })).not.toContain('does not read');
  });
});

const set = (generator: string, source: string): string => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registry, namespace: openshift-gitops}
spec:
  goTemplate: true
  generators: [${generator}]
  template:
    metadata: {name: 'registry-{{.path.basename}}'}
    spec: {project: default, destination: {server: https://kubernetes.default.svc}, source: {repoURL: https://git.example.com/x.git, ${source}}}
`;
const folders = (...directories: string[]): string => `{git: {directories: [${directories.join(', ')}]}}`;
const ONE = '{path: clusters/*}';
const PATH = "path: '{{.path.path}}'";
const FILES = '{git: {files: [{path: clusters/*/config.json}]}}';

describe('an ApplicationSet that takes its folders from generators', () => {
  test.each([
    ['folders of Git', folders(ONE), PATH],
    ['folders of Git without goTemplate', folders(ONE), "path: '{{path}}'"],
    ['a part of a folder of Git', folders('{path: clusters}'), "path: '{{.path.path}}/one'"],
    ['files of Git', FILES, PATH],
    ['the elements of a list', '{list: {elements: [{dir: clusters/one}]}}', "path: '{{.dir}}'"],
  ])('no longer reads, or only reads now, a file with another name: %s', (_, generator, path) => {
    const apps = {
      'clusters/one/config.json': '{}',
      'apps/set.yaml': set(generator, `${path}, directory: {include: 'a*.yaml'}`),
    };
    const named = (name: string): Files => ({
      ...apps,
      [`clusters/one/${name}`]: CONFIG,
    });
    const [in_, also, out] = [named('a.yaml'), named('ab.yaml'), named('b.yaml')];
    expect(verdict(in_, out)).toMatch(
      /^UNKNOWN: 1 unknown .*NEW has it in b\.yaml, which ApplicationSet\/openshift-gitops\/registry does not read/,
    );
    expect(verdict(out, in_)).toMatch(
      /^UNKNOWN: 1 unknown .*only in NEW does ApplicationSet\/openshift-gitops\/registry read it/,
    );
    expect(verdict(in_, also)).toMatch(/^NO CHANGE/);
    expect(verdict(out, { ...out, 'clusters/one/README.yaml': '{}' })).toMatch(/^NO CHANGE/);
  });

  test('loses the folder whose file a generator no longer finds', () => {
    const files = { 'apps/set.yaml': set(FILES, PATH), 'clusters/one/a.yaml': CONFIG };
    const named = (name: string): Files => ({
      ...files,
      [`clusters/one/${name}`]: '{}',
    });
    const [found, other] = [named('config.json'), named('conf.json')];
    expect(verdict(found, other)).toMatch(/^UNKNOWN: 1 unknown .*does not read/);
    expect(verdict(other, found)).toMatch(/^UNKNOWN: 1 unknown .*only in NEW/);
    expect(verdict(found, { ...found, 'clusters/one/config.json': '{"a": 1}' })).toMatch(/^NO CHANGE/);
  });

  test('gets a folder that its generator left out', () => {
    const files = { 'clusters/one/a.yaml': CONFIG };
    const taking = (...directories: string[]): Files => ({
      ...files,
      'apps/set.yaml': set(folders(...directories), PATH),
    });
    const [all, others] = [taking(ONE), taking(ONE, '{path: clusters/one, exclude: true}')];
    expect(verdict(others, all)).toMatch(/^UNKNOWN: 1 unknown .*only in NEW/);
    expect(verdict(all, others)).toMatch(/^LOSS/);
    expect(verdict(taking('{path: sites/*}'), all)).toMatch(/^UNKNOWN: 1 unknown .*only in NEW/);
  });

  test('reads folders below only with recurse', () => {
    const below = { 'clusters/one/below/a.yaml': CONFIG };
    const named = (directory: string): Files => ({
      ...below,
      'apps/set.yaml': set(folders(ONE), PATH + directory),
    });
    const [flat, deep] = [named(''), named(', directory: {recurse: true}')];
    expect(verdict(flat, deep)).toMatch(/^UNKNOWN: 1 unknown .*recurse/);
    expect(verdict(deep, flat)).not.toMatch(/^NO CHANGE/);
    expect(verdict(deep, deep)).toMatch(/^NO CHANGE/);
  });
});

test('an Application of Applications no longer reads one, or only reads it now', () => {
  const root = application('{include: app*.yaml}', 'apps').replace('name: registry', 'name: root');
  const files = { 'root.yaml': root, 'dist/a.yaml': CONFIG };
  const named = (name: string): Files => ({
    ...files,
    [`apps/${name}.yaml`]: application('{}'),
  });
  const [read, unread, also] = [named('app'), named('registry'), named('apps')];
  expect(verdict(read, unread)).toMatch(
    /^UNKNOWN: 1 unknown .*Application\/openshift-gitops\/registry: NEW has it in registry\.yaml, which Application\/openshift-gitops\/root does not read/,
  );
  expect(verdict(unread, read)).toMatch(
    /^UNKNOWN: 1 unknown .*only in NEW does Application\/openshift-gitops\/root read it/,
  );
  expect(verdict(read, also)).toMatch(/^NO CHANGE/);
});

test('many Applications of one folder with many objects take no time', () => {
  const many = Array.from({ length: 400 }, (_, index) => index);
  const apps = many.map((each) => application('{}').replace('name: registry', `name: r${each}`)).join('---\n');
  const objects = many.map(
    (each) =>
      `---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c${each}, namespace: openshift-image-registry}}\n`,
  );
  const files = { 'apps/app.yaml': apps, 'dist/config.yaml': [CONFIG, ...objects].join('') };
  const edited = { ...files, 'dist/config.yaml': `${files['dist/config.yaml']}# x\n` };
  const { milliseconds, result } = timed(() => verdict(files, edited));
  expect(result).toMatch(/^NO CHANGE/);
  expect(milliseconds).toBeLessThan(6000);
});
