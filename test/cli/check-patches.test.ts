import type { Files } from '../files/temporary';
import { runInFolder, type ReportJson } from './checking';

const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: cluster\nspec:\n';
const PATCH = `${CONFIG}  defaultRoute: "yes"\n`;
const REMOVED = `${CONFIG}  managementState: Removed\n  rolloutStrategy: Recreate\n  replicas: 2\n`;
const BASE: Files = { 'base/kustomization.yaml': 'resources: [config.yaml]\n', 'base/config.yaml': REMOVED };
const overlay = (name: string, text: string, patch = PATCH): Files => ({
  [`${name}/kustomization.yaml`]: `resources: [../base]\n${text}`,
  [`${name}/p.yaml`]: patch,
});
const MERGE = 'patches: [{path: p.yaml}]\n';
const TARGET = 'patches: [{path: p.yaml, target: {kind: Config, name: cluster}}]\n';

/** A report in a folder, whose configuration counts. */
function reportIn(files: Files): ReportJson {
  return JSON.parse(runInFolder(files, ['check', '--output', 'json', '.']).out) as ReportJson;
}

/** What is found in patches, with its place. */
function found(files: Files): string[] {
  return reportIn(files)
    .findings.filter(({ file }) => file !== 'base/config.yaml')
    .map(({ id, file, line, column, field }) => `${file}:${line}:${column} ${id} ${field}`)
    .sort();
}

const ROUTE = 'prod/p.yaml:6:3 IR101 spec.defaultRoute';

describe('the values of a patch are checked', () => {
  test.each(['patches: [{path: p.yaml}]\n', 'patchesStrategicMerge: [p.yaml]\n', TARGET])('of %j', (text) => {
    expect(found({ ...BASE, ...overlay('prod', text) })).toEqual([ROUTE]);
  });

  test('without the base in the input, if the patch names the object itself', () => {
    const remote = 'resources: ["https://example.com/base?ref=v1"]\n';
    expect(found({ 'prod/kustomization.yaml': `${remote}${MERGE}`, 'prod/p.yaml': PATCH })).toEqual([ROUTE]);
    const nameless = PATCH.replace('  name: cluster', '  labels: {a: b}');
    expect(found({ 'prod/kustomization.yaml': `${remote}${MERGE}`, 'prod/p.yaml': nameless })).toEqual([]);
  });

  test('of a misspelt field, also where a map is in it', () => {
    const files = { ...BASE, ...overlay('prod', MERGE, `${CONFIG}  defaultRute: true\n  storge:\n    s3: {}\n`) };
    expect(found(files)).toEqual(['prod/p.yaml:6:3 IR101 spec.defaultRute', 'prod/p.yaml:7:3 IR101 spec.storge']);
  });

  test('of operations', () => {
    const patch =
      '- op: add\n  path: /spec/logLevel\n  value: Loud\n- {op: replace, path: /spec/replicas, value: "3"}\n';
    const files = { ...BASE, ...overlay('prod', TARGET, patch) };
    expect(found(files)).toEqual(['prod/p.yaml:3:3 IR101 spec.logLevel', 'prod/p.yaml:4:39 IR101 spec.replicas']);
    const older = 'patchesJson6902:\n- {path: p.yaml, target: {version: v1, kind: Config, name: cluster}}\n';
    expect(found({ ...BASE, ...overlay('prod', older, patch) })).toEqual(found(files));
  });

  test('in the kustomization itself', () => {
    const text = `patches:\n- patch: |-\n    ${PATCH.trimEnd().replaceAll('\n', '\n    ')}\n- target: {kind: Config}\n  patch: |-\n    - op: add\n      path: /spec/logLevel\n      value: Loud\n`;
    expect(found({ ...BASE, ...overlay('prod', text), 'prod/p.yaml': '' })).toEqual([
      'prod/kustomization.yaml:14:7 IR101 spec.logLevel',
      'prod/kustomization.yaml:9:7 IR101 spec.defaultRoute',
    ]);
  });

  test('of each overlay by itself, and of one that several take, once', () => {
    const overlays = { ...overlay('prod', MERGE), ...overlay('test', MERGE, `${CONFIG}  defaultRoute: true\n`) };
    expect(found({ ...BASE, ...overlays })).toEqual([ROUTE]);
    const shared = { ...overlay('all', MERGE), 'a/kustomization.yaml': 'resources: [../all]\n' };
    const { findings } = reportIn({ ...BASE, ...shared, 'b/kustomization.yaml': 'resources: [../all]\n' });
    const inPatches = findings.filter(({ file }) => file !== 'base/config.yaml');
    expect(inPatches.map(({ file, fix }) => `${file} ${fix}`)).toEqual(['all/p.yaml write true, without quotes']);
  });

  test('of a component', () => {
    const files = { ...BASE, 'c/kustomization.yaml': `kind: Component\n${MERGE}`, 'c/p.yaml': PATCH };
    const taken = { ...files, 'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../c]\n' };
    expect(found(taken)).toEqual(['c/p.yaml:6:3 IR101 spec.defaultRoute']);
  });

  test('with the release of its own overlay', () => {
    const patch = `${CONFIG}  storage:\n    s3: {chunkSizeMiB: 20}\n`;
    const files = { ...BASE, ...overlay('prod', MERGE, patch), ...overlay('test', MERGE, patch) };
    const configuration = 'paths:\n- {files: [prod], release: "4.16"}\n- {files: [test], release: "4.20"}\n';
    const { findings } = reportIn({ ...files, '.openshift-image-registry.yaml': configuration });
    expect(findings.filter(({ id }) => id === 'IR401').map(({ file }) => file)).toEqual(['prod/p.yaml']);
  });

  test('and it is still listed, because the whole object was not', () => {
    const { notJudged } = reportIn({ ...BASE, ...overlay('prod', MERGE) });
    const ofPatches = notJudged.filter(({ file }) => file === 'prod/p.yaml');
    expect(ofPatches.map(({ file, why }) => `${file} ${why}`)).toEqual([
      'prod/p.yaml a patch that prod/kustomization.yaml merges, checked only for the names and formats of its fields: use the build (-k prod)',
    ]);
  });
});

test('a patch overwrites what a base sets, also by a patch of its own', () => {
  const files = {
    ...BASE,
    ...overlay('all', MERGE, `${CONFIG}  defaultRoute: true\n`),
    'prod/kustomization.yaml': `resources: [../all]\n${MERGE}`,
    'prod/p.yaml': PATCH,
  };
  expect(found(files)).toEqual([ROUTE]);
});

describe('nothing is found in a patch', () => {
  test.each([
    ['that lacks what the base has', `${CONFIG}  storage:\n    s3: {regionEndpoint: https://s3.example.com}\n`],
    ['whose value is right beside what the base has', `${CONFIG}  replicas: 0\n`],
    ['that takes something away', `${CONFIG}  defaultRoute: null\n  replicas: null\n`],
    [
      'whose value is filled in later',
      `${CONFIG}  replicas: "\${REPLICAS}"\n  logLevel: \${LEVEL:=Loud}\n  defaultRoute: '{{ a }}'\n`,
    ],
    ['with directives', `${CONFIG}  defaultRoute: "yes"\n  routes:\n  - {$patch: delete, name: a}\n`],
    ['of another kind', PATCH.replace('kind: Config', 'kind: Deployment')],
    ['of another group', PATCH.replace('imageregistry.', 'samples.')],
  ])('%s', (_, patch) => {
    expect(found({ ...BASE, ...overlay('prod', MERGE, patch) })).toEqual([]);
  });

  test('of a target that selects several kinds, or none that is known', () => {
    const pruner = CONFIG.replace('Config', 'ImagePruner');
    const both = { ...BASE, 'base/config.yaml': `${REMOVED}---\n${pruner}  suspend: false\n` };
    const patch = '[{op: add, path: /spec/replicas, value: "2"}]\n';
    const target = (text: string): string => `patches: [{path: p.yaml, target: ${text}}]\n`;
    const first = (text: string): string[] =>
      found({ ...both, ...overlay('prod', target(text), patch) }).filter((each) => each.startsWith('prod'));
    expect(first('{kind: Config}')).toHaveLength(1);
    expect(first('{kind: Config|ImagePruner}')).toEqual([]);
    expect(first('{name: cluster}')).toEqual([]);
  });

  test('whose target may select nothing of the registry', () => {
    const patch = '[{op: add, path: /spec/replicas, value: "2"}]\n';
    const first = (target: string, base = ''): string[] =>
      found({
        ...overlay('prod', `patches: [{path: p.yaml, target: ${target}}]\n`, patch),
        'base/kustomization.yaml': `resources: [config.yaml]\n${base}`,
        'base/config.yaml': REMOVED,
      });
    const wrong = ['prod/p.yaml:1:34 IR101 spec.replicas'];
    expect(first('{name: cluster}')).toEqual(wrong);
    expect(first('{name: "clu.*"}')).toEqual([]);
    expect(first('{labelSelector: team=a}')).toEqual([]);
    expect(first('{labelSelector: team=a}', 'commonLabels: {team: a}\n')).toEqual(wrong);
    expect(first('{labelSelector: team=a}', 'transformers: [t.yaml]\n')).toEqual([]);
  });

  test('and, where the build rejects the target, no finding of the base depends on them', () => {
    const base = (target: string, text = ''): string[] =>
      reportIn({
        'base/kustomization.yaml': `resources: [config.yaml]\n${text}`,
        'base/config.yaml': `${CONFIG}  replicas: -1\n`,
        ...overlay(
          'prod',
          `patches: [{path: p.yaml, target: ${target}}]\n`,
          '[{op: add, path: /spec/replicas, value: 2}]',
        ),
      })
        .findings.filter(({ file, field }) => file === 'base/config.yaml' && field === 'spec.replicas')
        .map(({ id }) => id);
    expect(base('{name: "(cluster)"}')).toEqual([]);
    expect(base('{name: "(cluster"}')).toEqual(['IR104']);
    expect(base('{name: "(cluster"}', 'namePrefix: a-\n')).toEqual(['IR104']);
  });

  const outer = (text: string, patch: string): Files => ({
    ...BASE,
    ...overlay('all', MERGE),
    'prod/kustomization.yaml': `resources: [../all]\n${text}`,
    'prod/p.yaml': patch,
  });

  test('that another overlay overwrites', () => {
    const right = `${CONFIG}  defaultRoute: true\n`;
    expect(found(outer(MERGE, right))).toEqual([]);
    expect(found(outer(MERGE, `${CONFIG}  logLevel: Debug\n`))).toEqual(['all/p.yaml:6:3 IR101 spec.defaultRoute']);
    const replacement = 'replacements: [{targets: [{select: {kind: Config}, fieldPaths: [spec.defaultRoute]}]}]\n';
    expect(found(outer(replacement, ''))).toEqual([]);
    expect(found({ ...BASE, ...overlay('prod', `${MERGE}${replacement}`) })).toEqual([]);
  });

  test('that another overlay may overwrite, and not one of other objects', () => {
    const right = (target: string): string =>
      `patches:\n- target: ${target}\n  patch: '[{"op": "add", "path": "/spec/defaultRoute", "value": true}]'\n`;
    const all = 'all/p.yaml:6:3 IR101 spec.defaultRoute';
    expect(found(outer(right('{name: cluster}'), ''))).toEqual([]);
    expect(found(outer(right('{labelSelector: app!=shop}'), ''))).toEqual([]);
    expect(found(outer(right('{labelSelector: app=shop}'), ''))).toEqual([all]);
    const remote = {
      'base/config.yaml': '',
      'base/kustomization.yaml': 'resources: ["https://example.com/b?ref=v1"]\n',
    };
    expect(found({ ...outer(right('{labelSelector: app=shop}'), ''), ...remote })).toEqual([]);
  });

  test('that a later one of the same kustomization overwrites; an earlier one does not', () => {
    const two = (patches: string): Files => ({
      ...BASE,
      ...overlay('prod', patches),
      'prod/q.yaml': `${CONFIG}  defaultRoute: true\n`,
    });
    expect(found(two('patches: [{path: p.yaml}, {path: q.yaml}]\n'))).toEqual([]);
    expect(found(two('patches: [{path: q.yaml}, {path: p.yaml}]\n'))).toEqual([ROUTE]);
    expect(found(two('patches: [{path: p.yaml}]\npatchesStrategicMerge: [q.yaml]\n'))).toEqual([ROUTE]);
  });

  test('of a file that the configuration ignores', () => {
    const configuration = { '.openshift-image-registry.yaml': 'ignore: [prod]\n' };
    expect(found({ ...BASE, ...overlay('prod', MERGE), ...configuration })).toEqual([]);
  });
});
