import { deployedFolders, isAboutRegistryItself } from '../../../src/inputs/tools/tool-folders';
import { readText } from '../../../src/inputs/read-file';
import { readInputs } from '../../../src/inputs/read-inputs';
import { textTree } from '../../../src/inputs/tree/text-tree';
import { configYaml } from '../../../src/rules/examples/example-yaml';

const CONFIG = configYaml('replicas: 1');
const OTHER = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other, namespace: other}\n';

const application = (name: string, source: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${name}}\nspec: {source: ${source}}\n`;
const at = (path: string, more = ''): string => `{repoURL: https://git.example.com/a.git, path: ${path}${more}}`;
const set = (generator: string, path: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec: {generators: [${generator}], template: {spec: {source: ${at(path)}}}}\n`;
const flux = (name: string, spec: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

const NAMING = `${application('a', at('x')).trimEnd().slice(0, -1)}, destination: {namespace: openshift-image-registry}}\n`;

interface Places {
  readonly direct: Readonly<Record<string, readonly string[]>>;
  readonly through: Readonly<Record<string, readonly string[]>>;
  readonly known: readonly string[];
}

/** What the tools in folder `r` deploy, by their names. */
function places(files: Readonly<Record<string, string>>, roots: readonly string[] = ['r']): Places {
  const tree = textTree(files);
  const { direct, through, known } = deployedFolders(readInputs(['r'], tree).files, roots, tree);
  const named = (folders: typeof direct) =>
    Object.fromEntries([...folders].map(([{ manifest }, own]) => [manifest.metadata.name, [...own].sort()]));
  return {
    direct: named(direct),
    through: named(through),
    known: [...known].map(({ manifest }) => manifest.metadata.name).sort(),
  };
}

test('an input without tools has none', () => {
  expect(places({ 'r/a/config.yaml': CONFIG })).toEqual({ direct: {}, through: {}, known: [] });
});

test('a tool deploys the folder that it names, below the root that was named', () => {
  const files = { 'r/app.yaml': application('a', at('clusters/x')), 'r/clusters/x/config.yaml': CONFIG };
  expect(places(files)).toEqual({ direct: { a: ['r/clusters/x'] }, through: {}, known: ['a'] });
  expect(places(files, [])).toEqual({ direct: {}, through: {}, known: [] });
});

test('paths begin at the repository, if the folder with .git is known', () => {
  const files = {
    'r/apps/app.yaml': application('a', at('x')),
    'r/apps/x/config.yaml': CONFIG,
    'r/x/config.yaml': CONFIG,
  };
  expect(places(files).direct).toEqual({ a: ['r/x'] });
  expect(places({ ...files, 'r/apps/.git/HEAD': '' }).direct).toEqual({ a: ['r/apps/x'] });
});

test.each([
  ['that has nothing of the registry', { 'r/x/other.yaml': OTHER }, ['a']],
  ['that is not in the input', {}, []],
])('a tool with a folder %s deploys none, and is known or not', (_, files, known) => {
  const all = { 'r/app.yaml': application('a', at('x')), 'r/y/config.yaml': CONFIG, ...files };
  expect(places(all)).toEqual({ direct: {}, through: {}, known });
});

test.each([
  ['', []],
  [', directory: {recurse: true}', ['r/x/deep']],
])('an Application with %j takes folders below: %j', (more, folders) => {
  const files = {
    'r/app.yaml': application('a', at('x', more)),
    'r/x/deep/config.yaml': CONFIG,
    'r/x/other.yaml': OTHER,
  };
  expect(places(files).direct['a'] ?? []).toEqual(folders);
});

test('a Kustomization of Flux takes folders below, and without a path the whole repository', () => {
  const files = { 'r/x/deep/config.yaml': CONFIG };
  expect(places({ ...files, 'r/flux.yaml': flux('f', '{path: ./x}') }).direct).toEqual({ f: ['r/x/deep'] });
  expect(places({ ...files, 'r/flux.yaml': flux('f', '{}') }).direct).toEqual({ f: ['r/x/deep'] });
});

test('what a kustomization takes from elsewhere is deployed, and nothing else of its folder', () => {
  const files = {
    'r/app.yaml': application('a', at('x')),
    'r/x/kustomization.yaml': 'resources: [../base]\n',
    'r/base/config.yaml': CONFIG,
    'r/x/deep/config.yaml': CONFIG,
  };
  expect(places(files).direct).toEqual({ a: ['r/base'] });
});

test('an ApplicationSet takes each folder that its generator finds, but those that it excludes', () => {
  const generator = '{git: {directories: [{path: "clusters/*"}, {path: clusters/old, exclude: true}]}}';
  const clusters = Object.fromEntries(['a', 'b', 'old'].map((name) => [`r/clusters/${name}/config.yaml`, CONFIG]));
  const files = { ...clusters, 'r/apps/set.yaml': set(generator, '"{{path}}"'), 'r/elsewhere/config.yaml': CONFIG };
  expect(places(files)).toEqual({ direct: { all: ['r/clusters/a', 'r/clusters/b'] }, through: {}, known: ['all'] });
});

test('an ApplicationSet takes folders that it names and folders that it finds', () => {
  const generator = '{git: {directories: [{path: "clusters/*"}]}}, {list: {elements: [{path: x}]}}';
  const files = {
    'r/set.yaml': set(generator, '"{{path}}"'),
    'r/clusters/a/config.yaml': CONFIG,
    'r/x/config.yaml': CONFIG,
  };
  expect(places(files).direct).toEqual({ all: ['r/clusters/a', 'r/x'] });
});

describe('a tool that deploys tools', () => {
  const files = {
    'r/root.yaml': application('root', at('apps')),
    'r/apps/inner.yaml': application('inner', at('x')),
    'r/x/config.yaml': CONFIG,
  };

  test('deploys their folders through them', () => {
    expect(places(files)).toEqual({ direct: { inner: ['r/x'] }, through: { root: ['r/x'] }, known: ['inner', 'root'] });
  });

  test('does so over several tools', () => {
    const deeper = {
      'r/apps/inner.yaml': application('inner', at('more')),
      'r/more/third.yaml': application('third', at('x')),
    };
    expect(places({ ...files, ...deeper })).toEqual({
      direct: { third: ['r/x'] },
      through: { root: ['r/x'], inner: ['r/x'] },
      known: ['inner', 'root', 'third'],
    });
  });

  test('has no folder twice, if it also deploys it itself', () => {
    const both = { 'r/root.yaml': application('root', at('.', ', directory: {recurse: true}')) };
    expect(places({ ...files, ...both })).toEqual({
      direct: { inner: ['r/x'], root: ['r/x'] },
      through: {},
      known: ['inner', 'root'],
    });
  });

  test('is not known if one of them is not', () => {
    const unknown = { 'r/apps/third.yaml': application('third', at('nowhere')) };
    expect(places({ ...files, ...unknown }).known).toEqual(['inner']);
  });

  test('may deploy itself, or another one that deploys it', () => {
    const cycle = { 'r/apps/back.yaml': application('back', at('.')) };
    expect(places({ ...files, ...cycle }).through).toEqual({ root: ['r/x'], back: ['r/x'] });
  });
});

test('more folders than thousands of clusters have are an error', () => {
  const generator = '{git: {directories: [{path: "c/*"}]}}';
  const folders = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`r/c/${index}/config.yaml`, CONFIG]));
  const tools = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `r/apps/${index}.yaml`,
        set(generator, '"{{path}}"').replace('all', `s${index}`),
      ]),
    );
  expect(Object.keys(places({ ...folders, ...tools(99) }).direct)).toHaveLength(99);
  expect(() => places({ ...folders, ...tools(100) })).toThrow(/^found more than 100000 folders of the registry/);
});

test('more paths than clusters have are an error, also where none of them is there', () => {
  const elements = (name: string): string =>
    `{list: {elements: [${Array.from({ length: 32 }, (_, place) => `{${name}: ${name}${place}}`).join(', ')}]}}`;
  const matrix = `{matrix: {generators: [${elements('a')}, ${elements('b')}]}}`;
  const tools = (count: number): string =>
    Array.from({ length: count }, () => set(matrix, '"{{a}}/{{b}}"')).join('---\n');
  const files = { 'r/a3/b5/config.yaml': CONFIG };
  expect(places({ ...files, 'r/set.yaml': tools(1) }).direct).toEqual({ all: ['r/a3/b5'] });
  expect(() => places({ ...files, 'r/set.yaml': tools(196) })).toThrow(
    /^found more than 200000 paths that GitOps tools/,
  );
});

test.each<[string, readonly string[], boolean]>([
  ['a Config', [CONFIG], true],
  ['an object of others', [OTHER], false],
  ['a tool that names the registry', [NAMING], false],
  ['such a tool with an object of others', [NAMING, OTHER], false],
  ['such a tool with a Config', [NAMING, CONFIG], true],
  ['such a tool with what cannot be read', [NAMING, 'a: ['], true],
])('a file with %s is about the registry itself: %s', (_, documents, isOurs) => {
  expect(isAboutRegistryItself(readText('r/a.yaml', { text: documents.join('---\n') }))).toBe(isOurs);
});
