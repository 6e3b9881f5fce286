import { reportOn, runInFolder } from './checking';
import type { Files } from '../files/temporary';

const config = (spec: string): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: ${spec}\n`;
const ON_CLAIM = config(
  '{managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, pvc: {claim: layers}}}',
);
const PRUNER = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata: {name: cluster}
spec: {schedule: 0 0 * * *, suspend: false, keepTagRevisions: 3}
`;

const VERDICT = /^(\S+)\n([A-Z][A-Z ]+): /gm;

/** The verdict on each cluster, by its path. */
function verdicts(files: Files): Record<string, string> {
  const { out } = runInFolder(files, ['preview', '--release', '4.19', '.']);
  const lines = [...out.matchAll(VERDICT)].map(([, path = '', word = '']) => [path, word]);
  return Object.fromEntries(lines) as Record<string, string>;
}

test('an overlay that takes only the base is a cluster, if another overlay adds to the base', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'base/config.yaml': ON_CLAIM,
    'prod/kustomization.yaml': 'resources: [../base, pruner.yaml]\n',
    'prod/pruner.yaml': PRUNER,
    'dev/kustomization.yaml': 'resources: [../base]\n',
  };
  expect(Object.keys(verdicts(files)).sort()).toEqual(['dev', 'prod']);
  expect(reportOn(files).checked).toBe(2);
});

test('a list of registries is judged with the Config of another folder if a kustomization joins both, and only then', () => {
  const apart = {
    'registry/kustomization.yaml': 'resources: [config.yaml]\n',
    'registry/config.yaml': config('{managementState: Removed, replicas: 1}'),
    'trust/kustomization.yaml': 'resources: [image.yaml]\n',
    'trust/image.yaml': `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec: {registrySources: {allowedRegistries: [quay.io, registry.redhat.io]}}
`,
  };
  const found = (files: Files): string[] =>
    reportOn(files).findings.flatMap(({ id, message }) => (id === 'IR511' ? [message] : []));
  const internal = expect.stringContaining('found a list without image-registry.openshift-image-registry.svc:5000,');
  // Each may be another cluster's.
  expect(found(apart)).toEqual([internal]);
  expect(found({ ...apart, 'kustomization.yaml': 'resources: [registry, trust]\n' })).toEqual([]);
});

const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: layers, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;
const ONE_REPLICA = `patches:\n- patch: ${JSON.stringify(config('{replicas: 1, rolloutStrategy: Recreate}'))}\n`;

test('a patch of one overlay decides nothing about another', () => {
  const base = { 'base/kustomization.yaml': 'resources: [config.yaml]\n', 'base/config.yaml': ON_CLAIM };
  const overlay = (name: string, patches: string): Files => ({
    [`${name}/kustomization.yaml`]: `resources: [../base, claim.yaml]\n${patches}`,
    [`${name}/claim.yaml`]: CLAIM,
  });
  const found = (files: Files): string[] => reportOn({ ...base, ...files }).findings.map(({ id }) => id);
  expect(found(overlay('prod', ''))).toEqual(['IR204', 'IR203']);
  expect(found(overlay('dev', ONE_REPLICA))).toEqual([]);
  expect(found({ ...overlay('dev', ONE_REPLICA), ...overlay('prod', '') })).toEqual(['IR204', 'IR203']);
});

test('a preview does not say of a patched Config or claim what it would say without the patch, and agrees with check', () => {
  const overlay = (name: string, patches: string): Files => ({
    [`${name}/kustomization.yaml`]: `resources: [../base, claim.yaml]\n${patches}`,
    [`${name}/claim.yaml`]: CLAIM,
  });
  const base = { 'base/kustomization.yaml': 'resources: [config.yaml]\n', 'base/config.yaml': ON_CLAIM };
  const both = { ...base, ...overlay('dev', ONE_REPLICA), ...overlay('prod', '') };
  expect(verdicts(both)).toEqual({ prod: 'FAILS', dev: 'UNKNOWN' });
  const shared = `patches:\n- target: {kind: PersistentVolumeClaim, name: layers}\n  patch: '[{"op": "replace", "path": "/spec/accessModes", "value": [ReadWriteMany]}]'\n`;
  const all = {
    'base/kustomization.yaml': 'resources: [config.yaml, claim.yaml]\n',
    'base/config.yaml': ON_CLAIM,
    'base/claim.yaml': CLAIM,
    'prod/kustomization.yaml': `resources: [../base]\n${shared}`,
  };
  const { out } = runInFolder(all, ['preview', '--release', '4.19', '.']);
  expect(out).toContain('UNKNOWN: ');
  expect(out).toMatch(/layers spec: kustomize changes it: use the\s+build \(-k DIR\)/);
  expect(out).not.toMatch(/IR203|assumed|^ {2}(?:reports|runs|storage|data|pruner) /m);
  const { out: json } = runInFolder(all, ['preview', '--release', '4.19', '--output', 'json', '.']);
  expect(JSON.parse(json)).toMatchObject({ objects: [], errors: [], effects: [], conditions: [] });
});

test('the API server rejects what no patch changes, and may reject what one does', () => {
  const files = (replicas: string, patched: string): Files => ({
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'base/config.yaml': ON_CLAIM.replace('replicas: 2', `replicas: ${replicas}`),
    'prod/kustomization.yaml': `resources: [../base]\npatches:\n- target: {kind: Config, name: cluster}\n  patch: '[{"op": "add", "path": "/spec/${patched}", "value": 1}]'\n`,
  });
  expect(verdicts(files('"2"', 'replicas'))).toEqual({ base: 'UNKNOWN' });
  expect(verdicts(files('"2"', 'requests'))).toEqual({ base: 'REJECTED' });
  expect(verdicts(files('2', 'requests'))).toEqual({ base: 'UNKNOWN' });
  const { out } = runInFolder(files('"2"', 'replicas'), ['preview', '--release', '4.19', '.']);
  expect(out).toMatch(
    /the API server rejects it: found "2",\s+expected a whole\s+number, unless a\s+patch of kustomize changes it/,
  );
});

test('a kustomization of several clusters leaves each of them joined, and its patches are for all', () => {
  const cluster = (name: string): Files => ({
    [`${name}/kustomization.yaml`]: 'resources: [config, storage]\n',
    [`${name}/config/kustomization.yaml`]: 'resources: [config.yaml]\n',
    [`${name}/config/config.yaml`]: ON_CLAIM,
    [`${name}/storage/kustomization.yaml`]: 'resources: [claim.yaml]\n',
    [`${name}/storage/claim.yaml`]: CLAIM,
  });
  const places = (files: Files): string[] =>
    reportOn({ ...cluster('a'), ...cluster('b'), ...files }).findings.map(({ id, file }) => `${file} ${id}`);
  const wrong = ['a', 'b'].flatMap((name) => ['IR204', 'IR203'].map((id) => `${name}/config/config.yaml ${id}`));
  expect(places({})).toEqual(wrong);
  expect(places({ 'kustomization.yaml': 'resources: [a, b]\n' })).toEqual(wrong);
  expect(places({ 'kustomization.yaml': `resources: [a, b]\n${ONE_REPLICA}` })).toEqual([]);
});

test('a finding that only some overlays of a base have names them, and its fix does not edit the base', () => {
  const prod = {
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'base/config.yaml': ON_CLAIM,
    'prod/kustomization.yaml': 'resources: [../base, claim.yaml]\n',
    'prod/claim.yaml': CLAIM,
  };
  const named = (files: Files): boolean[] =>
    reportOn(files).findings.map(({ fix }) => fix.startsWith('only for prod, '));
  const fixes = (files: Files): string => runInFolder(files, ['check', '--fix-suggested', '--dry-run', '.']).out;
  const both = { ...prod, 'dev/kustomization.yaml': 'resources: [../base]\n' };
  expect(named(prod)).toEqual([false, false]);
  expect(named(both)).toEqual([true, true]);
  expect(fixes(prod)).toContain('replicas: 1');
  expect(fixes(both)).not.toContain('replicas: 1');
});
