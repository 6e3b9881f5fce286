import type { Manifest } from '../../../src/core/manifest';
import {
  allGenerators,
  fileGenerators,
  generatedPaths,
  generatorLeaves,
  isInFolderOfFile,
  isPathKnown,
  paramsOfElement,
  pathsOfFile,
} from '../../../src/inputs/tools/generated-paths';
import { pathIndex } from '../../../src/inputs/tools/path-index';
import { object } from '../../operator/clusters';

const set = (generators: readonly unknown[], spec: object = {}): Manifest =>
  object('argoproj.io/v1alpha1', 'ApplicationSet', 'registries', { spec: { generators, ...spec } }, 'openshift-gitops');
const directories = (...paths: readonly object[]) => ({ git: { directories: paths } });
const files = (...paths: readonly object[]) => ({ git: { files: paths } });
const list = (...elements: readonly object[]) => ({ list: { elements } });
const matrix = (...generators: readonly object[]) => ({ matrix: { generators } });
const merge = (...generators: readonly object[]) => ({ merge: { generators } });
const CLUSTERS = directories({ path: 'clusters/*' });

describe('paths of a template', () => {
  test.each<[string, readonly object[], string, readonly string[]]>([
    ['a folder of a generator', [CLUSTERS], '{{path}}', ['clusters/*']],
    ['the same in a Go template', [CLUSTERS], '{{ .path.path }}/registry', ['clusters/*/registry']],
    ['its name', [CLUSTERS], 'envs/{{path.basename}}', ['envs/*']],
    ['a segment of it', [directories({ path: 'a/b' })], '{{path[1]}}/{{path[0]}}', ['b/a']],
    ['an unknown segment', [directories({ path: 'a/b' })], 'x/{{index .path.segments 1}}', ['x/*']],
    ['elements of a list', [list({ name: 'a' }, { name: 'b' })], 'clusters/{{name}}', ['clusters/a', 'clusters/b']],
    ['an element in an element', [list({ of: { name: 'a' } })], '{{of.name}}/x', ['a/x']],
    ['a parameter that a list does not have', [list({ name: 'a' })], 'c/{{other}}', ['c/*']],
    ['clusters, whose names are not known', [{ clusters: {} }], 'clusters/{{name}}', ['clusters/*']],
    ['a path that may be any folder', [{ clusters: {} }], '{{name}}', []],
    ['stars without a template', [directories({ path: '*' })], 'plain', ['plain']],
    [
      'a matrix',
      [matrix(CLUSTERS, list({ app: 'a' }, { app: 'b' }))],
      '{{path}}/{{app}}',
      ['clusters/*/a', 'clusters/*/b'],
    ],
    [
      'a merge in a matrix',
      [matrix(merge(list({ n: 'a' }), { clusters: {} }), list({ m: 'b' }))],
      '{{n}}/{{m}}',
      ['a/b'],
    ],
    ['two generators', [list({ n: 'a' }), list({ n: 'b' })], 'c/{{n}}', ['c/a', 'c/b']],
    ['the same path twice', [list({ n: 'a', x: 1 }, { n: 'a', x: 2 })], 'c/{{n}}', ['c/a']],
    ['the folder of a file', [files({ path: 'clusters/*/config.json' })], '{{path}}', ['clusters/*']],
  ])('%s', (_, generators, template, paths) => {
    expect(generatedPaths(set(generators), template)).toEqual({ paths, excluded: [] });
  });

  test('folders that a generator excludes are apart', () => {
    const generators = [
      directories({ path: 'clusters/*' }, { path: 'clusters/old', exclude: true }),
      list({ path: 'x' }),
    ];
    expect(generatedPaths(set(generators), '{{path}}/registry')).toEqual({
      paths: ['clusters/*/registry', 'x/registry'],
      excluded: ['clusters/old/registry'],
    });
  });

  test('with the files of an input, only folders that have one', () => {
    const of = set([files({ path: 'clusters/*/config.json' }, { path: 'clusters/b/config.json', exclude: true })]);
    const known = ['clusters/a/config.json', 'clusters/b/config.json', 'clusters/c/other.json', 'x/config.json'];
    expect(generatedPaths(of, '{{path}}', pathIndex(known)).paths).toEqual(['clusters/a']);
    expect(generatedPaths(of, '{{path}}', pathIndex([])).paths).toEqual([]);
  });

  test('a product of more than 1024 paths is not computed', () => {
    const elements = (name: string, count: number) =>
      list(...Array.from({ length: count }, (_, index) => ({ [name]: index })));
    const product = (first: number, second: number) =>
      generatedPaths(set([matrix(elements('a', first), elements('b', second))]), 'c/{{a}}/{{b}}').paths;
    expect(product(32, 32)).toHaveLength(1024);
    expect(new Set(product(32, 33))).toEqual(new Set(Array.from({ length: 32 }, (_, index) => `c/${index}/*`)));
  });
});

describe('whether the text of a path shows which folders it means', () => {
  test.each<[string, readonly object[], unknown, boolean]>([
    ['a fixed path', [], 'clusters/a', true],
    ['no text', [CLUSTERS], 1, true],
    ['a folder of a generator', [CLUSTERS], '{{path}}', true],
    ['the name of a cluster', [{ clusters: {} }], 'clusters/{{name}}', true],
    ['the name in a Go template', [{ clusters: {} }], 'clusters/{{ .nameNormalized }}', true],
    ['a label', [{ clusters: {} }], 'clusters/{{metadata.labels.env}}', true],
    ['a label by its index', [{ clusters: {} }], 'clusters/{{index .metadata.labels "a.io/env"}}', true],
    ['an annotation, which may have slashes', [{ clusters: {} }], 'clusters/{{metadata.annotations.path}}', false],
    ['a part of a text', [{ clusters: {} }], 'clusters/c-{{server}}', false],
    ['any folder', [{ clusters: {} }], '{{name}}', false],
    ['one of two generators that does not know it', [CLUSTERS, { clusters: {} }], '{{path}}/x', false],
  ])('%s: %s %s', (_, generators, path, isKnown) => {
    expect(isPathKnown(set(generators), path)).toBe(isKnown);
  });

  test('not if a patch of the template may change it', () => {
    const patched = (templatePatch: string) => isPathKnown(set([], { templatePatch }), 'a');
    expect([patched('spec: {source: {path: b}}'), patched('spec: {project: b}')]).toEqual([false, true]);
  });
});

describe('files of a generator', () => {
  test.each<[string, string, boolean]>([
    ['clusters/*/config.json', '{{path}}/registry', true],
    ['clusters/*/config.json', 'clusters/{{path[1]}}', true],
    ['clusters/*/config.json', '{{path.basename}}', false],
    ['clusters/*/*/config.json', 'clusters/{{path[2]}}/{{path[1]}}', false],
    ['clusters/**/config.json', '{{path.path}}', true],
    ['clusters/**/config.json', 'clusters/{{path[1]}}', false],
    ['config.json', 'apps', false],
  ])('%s: %s is in the folder of its file: %s', (path, template, isThere) => {
    expect(isInFolderOfFile(set([files({ path })]), template)).toBe(isThere);
  });

  test('the parameters of a file fill in templates, and its folder goes before them', () => {
    const parameters = paramsOfElement({ env: 'prod', path: 'other', of: { name: 'a' } });
    expect(
      pathsOfFile(
        ['{{path}}', '{{ .env }}/{{of.name}}', '{{path.basename}}/{{none}}'],
        'clusters/a/config.json',
        parameters,
        [files({ path: 'clusters/*/config.json' })],
      ),
    ).toEqual(['clusters/a', 'prod/a', 'a/{{none}}']);
  });
});

test('generators are found in those that combine them', () => {
  const inner = [list({ n: 1 }), files({ path: 'a' })] as const;
  const [outer, alone] = [matrix(inner[0], merge(inner[1], CLUSTERS)), files({ path: 'b' })];
  const of = set([outer, alone]);
  expect(generatorLeaves(of)).toEqual([...inner, CLUSTERS, alone]);
  expect(fileGenerators(of)).toEqual([inner[1], alone]);
  expect(allGenerators(of)).toHaveLength(6);
});
