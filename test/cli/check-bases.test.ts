import { reportOn } from './checking';
import type { Files } from '../files/temporary';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: FROM_OVERLAY
  logLevel: Loud
  storage:
    emptyDir: {}
`;
const BASE: Files = { 'base/kustomization.yaml': 'resources: [config.yaml]\n', 'base/config.yaml': CONFIG };
const ALL = ['replicas', 'logLevel', 'storage.emptyDir'].map((field) => `spec.${field}`);

/** The fields of the base with an error. */
function errors(files: Files): string[] {
  return reportOn({ ...BASE, ...files })
    .findings.filter(({ severity, file }) => severity === 'ERROR' && file === 'base/config.yaml')
    .map(({ field }) => field)
    .sort((a, b) => ALL.indexOf(a) - ALL.indexOf(b));
}

const overlay = (text: string): Files => ({ 'prod/kustomization.yaml': `resources: [../base]\n${text}` });
const merge = (spec: string): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: ${spec}\n`;
const operations = (...paths: string[]): string =>
  JSON.stringify(paths.map((path) => ({ op: 'replace', path, value: 1 })));

test('without a patch all fields of a base are judged', () => {
  expect(errors({})).toEqual(ALL);
  expect(errors(overlay(''))).toEqual(ALL);
});

test.each([
  ['{replicas: 2}', ALL.slice(1)],
  ['{storage: {pvc: {claim: a}}}', ALL],
  ['{storage: {$patch: replace, pvc: {claim: a}}}', ALL.slice(0, 2)],
  ['{replicas: 2, logLevel: Normal, storage: {emptyDir: null}}', []],
  ['{$patch: replace, replicas: 2}', []],
])('a merge of %s decides', (spec, left) => {
  const file = { ...overlay('patches: [{path: p.yaml}]\n'), 'prod/p.yaml': merge(spec) };
  expect(errors(file)).toEqual(left);
  expect(errors(overlay(`patchesStrategicMerge:\n- ${JSON.stringify(merge(spec))}\n`))).toEqual(left);
});

test.each([
  [['/spec/replicas'], ALL.slice(1)],
  [['/spec'], []],
  [['/spec/replicasOfOthers'], ALL],
  [['/spec/storage/emptyDir/a'], ALL.slice(0, 2)],
  [['/spec/storage', '/spec/logLevel', 'spec/replicas'], ALL.slice(0, 1)],
  [['/spec/storage/-'], ALL.slice(0, 2)],
])('operations on %j decide', (paths, left) => {
  const target = '{kind: Config, name: cluster}';
  const text = `patches:\n- target: ${target}\n  patch: '${operations(...paths)}'\n`;
  expect(errors(overlay(text))).toEqual(left);
});

test.each(['{kind: Image}', '{kind: Config, name: other}'])('not for the target %s', (target) => {
  expect(errors(overlay(`patches: [{target: ${target}, patch: '${operations('/spec')}'}]\n`))).toEqual(ALL);
});

test('a chain of kustomizations and components reaches the base, and none that goes round in a circle hangs', () => {
  const patch = `patches: [{target: {kind: Config}, patch: '${operations('/spec')}'}]\n`;
  const chain = {
    'a/kustomization.yaml': `resources: [../b]\n${patch}`,
    'b/kustomization.yaml': 'components: [../c]\nresources: [../a]\n',
    'c/kustomization.yaml': 'resources: [../base]\n',
  };
  expect(errors(chain)).toEqual([]);
});

test.each([
  ['a component', 'components: [../c]\n', {}],
  ['a component of a component', 'components: [../d]\n', { 'd/kustomization.yaml': 'components: [../c]\n' }],
])('a patch of %s is for all that the kustomization has', (_, text, others: Files) => {
  const component = { 'c/kustomization.yaml': 'kind: Component\npatches: [{path: ../shared/x.yaml}]\n', ...others };
  const files = { ...component, 'shared/x.yaml': merge('{storage: {emptyDir: null}}') };
  expect(errors({ ...overlay(text), ...files })).toEqual(ALL.slice(0, 2));
  expect(errors({ ...overlay(''), ...files })).toEqual(ALL);
});

test.each([
  ['[spec.replicas, spec.logLevel]', ALL.slice(2)],
  ['[spec.storage.emptyDir.a]', ALL.slice(0, 2)],
  ['[spec.storage.*]', ALL.slice(0, 2)],
  ['["spec.[a=b].logLevel"]', []],
  ['["spec.logLevel\\\\.x"]', ALL],
  ['null', ALL],
])('a replacement in the fields %s decides', (paths, left) => {
  const target = (name: string): string => `targets: [{select: {kind: Config, name: ${name}}, fieldPaths: ${paths}}]`;
  const inline = (name: string): Files => overlay(`replacements:\n- ${target(name)}\n`);
  expect(errors(inline('cluster'))).toEqual(left);
  expect(errors(inline('other'))).toEqual(ALL);
  const file = (text: string): Files => ({ ...overlay('replacements: [{path: r.yaml}]\n'), 'prod/r.yaml': text });
  expect(errors(file(`${target('cluster')}\n`))).toEqual(left);
  expect(errors(file(`- ${target('other')}\n- ${target('cluster')}\n`))).toEqual(left);
});

test('a patch of a kustomization that does not take the base decides nothing', () => {
  const text = `patches: [{target: {kind: Config}, patch: '${operations('/spec')}'}]\n`;
  expect(errors({ 'other/kustomization.yaml': text })).toEqual(ALL);
});

test('what patches decide is listed as not judged', () => {
  const { notJudged } = reportOn({
    ...BASE,
    ...overlay(`patches:\n- patch: ${JSON.stringify(merge('{replicas: 2}'))}\n`),
  });
  expect(notJudged).toEqual([
    {
      file: 'prod/kustomization.yaml',
      line: 3,
      why: 'a patch that this kustomization merges, checked only for the names and formats of its fields: use the build (-k prod)',
    },
  ]);
});

const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: layers, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;
const ON_CLAIM = merge(
  '{managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, pvc: {claim: layers}}}',
);
const idsIn = (files: Files): string[] => reportOn(files).findings.map(({ id, file }) => `${id} ${file}`);

test('a finding about one object that depends on a patched field of another is none', () => {
  const base = { 'base/kustomization.yaml': 'resources: [all.yaml]\n', 'base/all.yaml': `${ON_CLAIM}---\n${CLAIM}` };
  const patched = (path: string): string[] =>
    idsIn({
      ...base,
      ...overlay(`patches: [{target: {kind: PersistentVolumeClaim}, patch: '${operations(path)}'}]\n`),
    }).filter((each) => each.endsWith(' base/all.yaml'));
  expect(patched('/spec/accessModes')).toEqual([]);
  expect(patched('/spec/accessModes/0')).toEqual([]);
  expect(patched('/spec/storageClassName')).toEqual(['IR203 base/all.yaml', 'IR204 base/all.yaml'].sort().reverse());
});

describe('folders that a kustomization takes together are one cluster', () => {
  const parts = {
    'config/kustomization.yaml': 'resources: [config.yaml]\n',
    'config/config.yaml': ON_CLAIM,
    'storage/kustomization.yaml': 'resources: [claim.yaml]\n',
    'storage/claim.yaml': CLAIM,
  };

  test('also through others, and each finding is told once', () => {
    const both = ['IR204 config/config.yaml', 'IR203 config/config.yaml'];
    expect(idsIn(parts)).toEqual([]);
    expect(idsIn({ ...parts, 'kustomization.yaml': 'resources: [config, storage]\n' })).toEqual(both);
    const overlays = Object.fromEntries(
      ['prod', 'test'].map((name) => [`${name}/kustomization.yaml`, 'resources: [../all]\n']),
    );
    const chain = { ...parts, 'all/kustomization.yaml': 'resources: [../config, ../storage]\n', ...overlays };
    expect(idsIn(chain)).toEqual(both);
    expect(reportOn(chain).checked).toBe(2);
  });

  test('but not those of two clusters', () => {
    const other = { 'other/kustomization.yaml': 'resources: [config.yaml]\n', 'other/config.yaml': ON_CLAIM };
    expect(idsIn({ ...parts, ...other, 'kustomization.yaml': 'resources: [config, storage, other]\n' })).toEqual([]);
  });
});
