import { diff, type Effect, type Files } from './diffing';

const config = (spec: string): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: ${spec}\n`;
const onClaim = (replicas: number): string =>
  config(
    `{managementState: Managed, replicas: ${replicas}, rolloutStrategy: Recreate, storage: {managementState: Unmanaged, pvc: {claim: layers}}}`,
  );
const claim = (mode: string): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: layers, namespace: openshift-image-registry}
spec: {accessModes: [${mode}], resources: {requests: {storage: 1Gi}}}
`;

/** A base with a Config, and an overlay with its claim. */
function overlay({ replicas = 2, mode = 'ReadWriteMany', patches = '', name = 'prod' } = {}): Files {
  return {
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'base/config.yaml': onClaim(replicas),
    [`${name}/kustomization.yaml`]: `resources: [../base, claim.yaml]\n${patches}`,
    [`${name}/claim.yaml`]: claim(mode),
  };
}
const DEV = { 'dev/kustomization.yaml': 'resources: [../base]\n' };

interface Told {
  readonly path?: string;
  readonly effects: readonly Effect[];
  readonly unknown: readonly { readonly object: string; readonly field?: string; readonly why: string }[];
}

/** What is told of each cluster, or of the only one: the levels of effects, and what is not known. */
function told(old: Files, now: Files): Record<string, readonly string[]> {
  const { out, err, exitCode } = diff(old, now, '--release', '4.19', '--output', 'json');
  if (exitCode === 2) throw new Error(err);
  const report = JSON.parse(out) as Partial<Told> & { clusters?: Told[] };
  return Object.fromEntries(
    (report.clusters ?? [report as Told]).map(({ path = '', effects, unknown }) => [
      path,
      [...effects.map(({ level }) => level), ...unknown.map(({ object, field = '' }) => `${object} ${field}`.trim())],
    ]),
  );
}

test('the folders of one kustomization are compared as one cluster', () => {
  const rejected = diff(overlay(), overlay({ mode: 'ReadWriteOnce' }), '--release', '4.19').out;
  expect(rejected).toContain('1 of 2 pods cannot run');
  expect(rejected).toContain('IR203');
  expect(rejected).not.toContain('if other folders have them');
  expect(told(overlay(), overlay({ replicas: 3 }))).toEqual({ '': ['disruption', 'change', 'change'] });
  expect(told(overlay(), overlay())).toEqual({ '': [] });
});

test('an edit of a base that overlays share is told of each of them', () => {
  const all = ['disruption', 'change', 'change'];
  expect(told({ ...overlay(), ...DEV }, { ...overlay({ replicas: 3 }), ...DEV })).toEqual({ dev: all, prod: all });
});

test('an edit of what the patch of an overlay writes is not known there, and known in other overlays', () => {
  const patches = `patches:\n- patch: ${JSON.stringify(config('{replicas: 1}'))}\n`;
  const files = (replicas: number): Files => ({ ...overlay({ replicas, patches }), ...DEV });
  const { dev, prod } = told(files(2), files(3));
  expect(prod).toContain('Config/cluster spec.replicas');
  expect(dev).toEqual(['disruption', 'change', 'change']);
  const logging = told(files(2), { ...files(2), 'base/config.yaml': onClaim(2).replace('{', '{logLevel: Debug, ') });
  expect(logging['prod']).not.toContain('Config/cluster spec.replicas');
});

test('a kustomization that comes or goes joins the folders on both sides: nothing looks as if it were gone', () => {
  const loose = { 'base/config.yaml': onClaim(2), 'prod/claim.yaml': claim('ReadWriteMany') };
  const kustomizations = ['base/kustomization.yaml', 'prod/kustomization.yaml'];
  expect(told(loose, overlay())).toEqual({ '': kustomizations });
  expect(told(overlay(), loose)).toEqual({ '': kustomizations });
});

test('an overlay that comes is a cluster that comes, and one that is renamed takes nothing from others', () => {
  expect(told(overlay(), { ...overlay(), ...DEV })).toEqual({ dev: ['change', 'dev/kustomization.yaml'], prod: [] });
  const { dev, production } = told({ ...overlay(), ...DEV }, { ...overlay({ name: 'production' }), ...DEV });
  expect([...(dev ?? []), ...(production ?? [])].filter((each) => each === 'loss')).toEqual([]);
  expect(production).toEqual(['prod', 'production/kustomization.yaml']);
});
