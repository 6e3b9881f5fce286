import { withSourcePlaces } from '../../src/inputs/built/with-source-places';
import { readText } from '../../src/inputs/read-file';
import { textTree } from '../../src/inputs/tree/text-tree';
import type { FieldPath } from '../../src/core/field-path';

const config = (spec: string, name = 'cluster'): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
const CONFIG = config(
  '  managementState: Managed\n  replicas: 2\n  logLevel: Normal\n  storage:\n    s3: {bucket: a}\n',
);
const BASE = {
  'base/kustomization.yaml': 'resources:\n- config.yaml\n',
  'base/config.yaml': `# the registry\n${CONFIG}`,
};

/** Where a field of the first object of a build comes from. */
function placeOf(files: Readonly<Record<string, string>>, built: string, path: FieldPath): string {
  const tree = textTree({ ...BASE, ...files });
  const read = withSourcePlaces(readText('kustomize build prod', { text: built }), 'prod', tree);
  const { file, line, column, built: place } = read.objects[0]?.locate(path) ?? {};
  expect(place?.file).toBe(file === undefined ? undefined : 'kustomize build prod');
  return `${file ?? 'the build'}:${line}:${column}`;
}

const overlay = (text: string): Record<string, string> => ({
  'prod/kustomization.yml': `resources:\n- ../base\n${text}`,
});
const REPLICAS = ['spec', 'replicas'];
const PATCHED = CONFIG.replace('replicas: 2', 'replicas: none');

describe('a field of what kustomize builds comes from', () => {
  test('the base, if no patch sets it', () => {
    const files = { ...overlay('patches:\n- path: p.yaml\n'), 'prod/p.yaml': config('  logLevel: Debug\n') };
    expect(placeOf(files, CONFIG, REPLICAS)).toBe('base/config.yaml:8:3');
    expect(placeOf(files, CONFIG, ['spec', 'storage', 's3', 'bucket'])).toBe('base/config.yaml:11:10');
    expect(placeOf(files, CONFIG, [])).toBe('base/config.yaml:2:1');
  });

  test('the base, if it is missing', () => {
    expect(placeOf(overlay(''), CONFIG, ['spec', 'storage', 's3', 'region'])).toBe('base/config.yaml:11:5');
  });

  test.each(['patches:\n- path: p.yaml\n', 'patchesStrategicMerge: [p.yaml]\n'])('the file of %j', (text) => {
    const files = { ...overlay(text), 'prod/p.yaml': config('  replicas: none\n') };
    expect(placeOf(files, PATCHED, REPLICAS)).toBe('prod/p.yaml:6:3');
    // It only names the object.
    expect(placeOf(files, PATCHED, ['metadata', 'name'])).toBe('base/config.yaml:5:3');
    expect(placeOf(files, PATCHED, ['metadata'])).toBe('base/config.yaml:4:1');
  });

  test.each([
    ['{name: cluster}', 'patch'],
    ['{labelSelector: team=a}', 'patch'],
    ['{labelSelector: "!team"}', 'patch'],
    ['{name: other}', 'other'],
    ['{labelSelector: team=b}', 'other'],
  ])('the patch of a target without a kind, if it fits: %s', (target, place) => {
    const files = overlay(
      `patches:\n- target: ${target}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n      value: none\n`,
    );
    // Only the build shows the label, and not when it was added.
    const built = PATCHED.replace('name: cluster\n', 'name: cluster\n  labels: {team: a}\n');
    expect(placeOf(files, built, REPLICAS)).toBe(
      place === 'other' ? 'prod/kustomization.yml:2:1' : 'prod/kustomization.yml:8:7',
    );
  });

  test('an operation in a file', () => {
    const target = '{kind: Config, name: cluster}';
    const files = {
      ...overlay(`patches:\n- path: p.yaml\n  target: ${target}\n`),
      'prod/p.yaml':
        '- op: replace\n  path: /spec/logLevel\n  value: Debug\n- op: replace\n  path: /spec/replicas\n  value: none\n',
    };
    expect(placeOf(files, PATCHED, REPLICAS)).toBe('prod/p.yaml:6:3');
    const whole = {
      ...files,
      'prod/p.yaml': '- op: add\n  path: /spec\n  value:\n    logLevel: a\n    replicas: none\n',
    };
    expect(placeOf(whole, PATCHED, REPLICAS)).toBe('prod/p.yaml:5:5');
    const item = { ...files, 'prod/p.yaml': '- op: add\n  path: /spec/routes/-\n  value:\n    name: A\n' };
    const routed = `${CONFIG}  routes:\n  - {name: b}\n  - {name: A}\n`;
    expect(placeOf(item, routed, ['spec', 'routes', 1, 'name'])).toBe('prod/p.yaml:4:5');
  });

  test('a patch in the kustomization itself', () => {
    const merged = overlay(
      `patches:\n- patch: |-\n    ${config('  replicas: none\n').trimEnd().replaceAll('\n', '\n    ')}\n`,
    );
    expect(placeOf(merged, PATCHED, REPLICAS)).toBe('prod/kustomization.yml:10:7');
    const json = overlay(
      `patches:\n- target: {kind: Config}\n  patch: |-\n    - op: add\n      path: /spec/replicas\n      value: none\n`,
    );
    expect(placeOf(json, PATCHED, REPLICAS)).toBe('prod/kustomization.yml:8:7');
  });

  test('a patch of the base, or of a component', () => {
    const inBase = {
      ...overlay(''),
      'base/kustomization.yaml': 'resources: [config.yaml]\npatches: [{path: p.yaml}]\n',
      'base/p.yaml': config('  replicas: none\n'),
    };
    expect(placeOf(inBase, PATCHED, REPLICAS)).toBe('base/p.yaml:6:3');
    const inComponent = {
      ...overlay('components: [../c]\n'),
      'c/kustomization.yaml': 'kind: Component\npatches: [{path: p.yaml}]\n',
      'c/p.yaml': config('  replicas: none\n'),
    };
    expect(placeOf(inComponent, PATCHED, REPLICAS)).toBe('c/p.yaml:6:3');
  });

  test('the last of several patches that set the same value, and never one that sets another', () => {
    const files = {
      ...overlay('patches: [{path: a.yaml}, {path: b.yaml}, {path: c.yaml}]\n'),
      'prod/a.yaml': config('  replicas: none\n'),
      'prod/b.yaml': config('  replicas: none\n'),
      'prod/c.yaml': config('  logLevel: Debug\n'),
    };
    expect(placeOf(files, PATCHED, REPLICAS)).toBe('prod/b.yaml:6:3');
    expect(placeOf({ ...files, 'prod/b.yaml': config('  replicas: 2\n') }, CONFIG, REPLICAS)).toBe('prod/b.yaml:6:3');
  });

  test('the patch that takes it away, or adds to it', () => {
    const files = {
      ...overlay('patches: [{path: p.yaml}]\n'),
      'prod/p.yaml': config('  storage:\n    s3: null\n    pvc: {}\n'),
    };
    const built = CONFIG.replace('s3: {bucket: a}', 'pvc: {}');
    expect(placeOf(files, built, ['spec', 'storage', 's3'])).toBe('prod/p.yaml:7:5');
    expect(placeOf(files, built, ['spec', 'storage'])).toBe('prod/p.yaml:6:3');
    expect(placeOf(files, built, ['spec'])).toBe('base/config.yaml:6:1');
  });
});

describe('the line that brings the object stands for', () => {
  test('a value that something else writes', () => {
    expect(placeOf(overlay('replacements: [{path: r.yaml}]\n'), PATCHED, REPLICAS)).toBe('prod/kustomization.yml:2:1');
  });

  test('an object that nobody finds here', () => {
    const text = 'resources:\n- https://example.com/registry?ref=v1\nconfigMapGenerator:\n- name: ca\n';
    const files = { 'prod/kustomization.yaml': text };
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ca-h6f8}\ndata: {a: b}\n';
    expect(placeOf(files, map, ['data', 'a'])).toBe('prod/kustomization.yaml:4:1');
    expect(placeOf(files, CONFIG, REPLICAS)).toBe('prod/kustomization.yaml:1:1');
    const only = { 'prod/kustomization.yaml': text.slice(0, text.indexOf('configMap')) };
    expect(placeOf(only, CONFIG, REPLICAS)).toBe('prod/kustomization.yaml:2:1');
  });
});

test('of two manifests it is the one that kustomize names, or that has the name without the prefix', () => {
  const files = {
    'prod/kustomization.yaml': 'resources: [a.yaml, ../b]\nnamePrefix: x-\n',
    'b/kustomization.yaml': 'resources: [a.yaml]\n',
    'prod/a.yaml': config('  replicas: 1\n', 'a'),
    'b/a.yaml': config('  replicas: 1\n', 'a'),
  };
  const built = config('  replicas: 1\n', 'x-a');
  expect(placeOf(files, built, [])).toBe('prod/kustomization.yaml:1:1');
  const annotations = '  annotations:\n    config.kubernetes.io/origin: |\n      path: ../b/a.yaml\n';
  const named = built.replace('spec:', `${annotations}spec:`);
  expect(placeOf(files, named, REPLICAS)).toBe('b/a.yaml:6:3');
  expect(placeOf({ ...files, 'prod/kustomization.yaml': 'resources: [a.yaml]\n' }, built, REPLICAS)).toBe(
    'prod/a.yaml:6:3',
  );
});

test('without a kustomization a field stands in the build', () => {
  const read = withSourcePlaces(readText('kustomize build prod', { text: CONFIG }), 'prod', textTree({}));
  expect(read.objects[0]?.locate(REPLICAS)).toEqual({ line: 7, column: 3 });
});
