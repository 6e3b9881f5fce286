import { check, diff, preview } from '../../src/engine';

const hosted = (rest = '', labels = ''): Record<string, string> => ({
  'hc.yaml': `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedCluster
metadata: {name: hc1, namespace: clusters, labels: {${labels}}}
spec:
  release: {image: "quay.io/openshift-release-dev/ocp-release:4.19.1-x86_64"}
  platform: {type: KubeVirt}
${rest}`,
});
const IMAGE = '  configuration: {image: {registrySources: {blockedRegistries: [x.corp]}}}\n';

const edit = (old: Record<string, string>, now: Record<string, string>): string[] => {
  const report = diff(old, now, { release: '4.19' });
  return ('clusters' in report ? report.clusters : [report]).flatMap(({ effects, unknown }) => [
    ...effects.map(({ level, what }) => `${level}: ${what.replace(/:.*/, '')}`),
    ...unknown.map(({ field = '' }) => `unknown: ${field}`),
  ]);
};

const ROLLED: unknown = expect.stringContaining(
  'disruption: all nodes of every NodePool of the hosted cluster are drained',
);

test('a first setting of the Image rolls the nodes of a hosted cluster that exists', () => {
  expect(edit(hosted(), hosted(IMAGE))).toEqual([
    ROLLED,
    'disruption: nodes, builds and imports reject images of x.corp',
  ]);
  expect(edit(hosted(IMAGE), hosted())[0]).toEqual(ROLLED);
});

test('a new hosted cluster has no nodes to roll, and what its registry stores images in is not known', () => {
  const report = diff({ 'readme.txt': '' }, hosted(IMAGE), { release: '4.19' });
  expect('effects' in report && report.effects).toMatchObject([
    { what: 'a cluster that OLD does not have gets this configuration', new: 'the Config that the Operator creates' },
  ]);
});

test('what concerns neither its nodes nor its registry is no change', () => {
  expect(edit(hosted(), hosted('', 'env: prod'))).toEqual([]);
  expect(edit(hosted(), hosted('  configuration: {apiServer: {audit: {profile: WriteRequestBodies}}}\n'))).toEqual([]);
  expect(edit(hosted(), hosted('  configuration: {operatorHub: {disableAllDefaultSources: true}}\n'))).toEqual([]);
  expect(edit(hosted(), hosted('  configuration: {featureGate: {featureSet: TechPreviewNoUpgrade}}\n'))).toEqual([
    'unknown: spec.configuration.featureGate.featureSet',
  ]);
});

const nodePool = (spec: string): Record<string, string> => ({
  ...hosted(),
  'np.yaml': `apiVersion: hypershift.openshift.io/v1beta1
kind: NodePool
metadata: {name: np, namespace: clusters}
spec: {clusterName: hc1, ${spec}}
`,
});

test('a NodePool that drains nodes is unknown, because where the images are is not in the input', () => {
  const release = (patch: number): string => `replicas: 2, release: {image: "quay.io/ocp:4.19.${patch}"}`;
  expect(edit(nodePool(release(1)), nodePool(release(2)))).toEqual(['unknown: spec.release.image']);
  expect(edit(nodePool('replicas: 2'), nodePool('replicas: 1'))).toEqual(['unknown: spec.replicas']);
  expect(edit(nodePool('replicas: 1'), nodePool('replicas: 2'))).toEqual([]);
  expect(edit(nodePool('nodeLabels: {a: b}'), nodePool('nodeLabels: {a: c}'))).toEqual([]);
});

const cas = (value: string, immutable = false): Record<string, string> => ({
  ...hosted('  configuration: {image: {additionalTrustedCA: {name: cas}}}\n'),
  'cas.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: cas, namespace: clusters}
immutable: ${String(immutable)}
data: {reg.corp: ${value}}
`,
});

test('the CAs beside a hosted cluster are those that its nodes trust', () => {
  expect(edit(cas('a'), cas('b'))).toEqual([
    'change: nodes and builds trust another CA for reg.corp',
    expect.stringMatching(/^change: openshift-apiserver restarts/),
  ]);
});

test('the API server rejects another text of the original, not of its copy', () => {
  const edited = diff(cas('a', true), cas('b', true), { release: '4.19' });
  expect('effects' in edited && edited.effects).toMatchObject([
    {
      level: 'disruption',
      object: 'ConfigMap/clusters/cas',
      what: expect.stringContaining(
        'delete the ConfigMap and its copy in the namespace of the hosted control plane, and create it again',
      ),
    },
  ]);
});

test('CAs that are gone and still named stay in the hosted cluster, because HyperShift only reports an error', () => {
  const { 'hc.yaml': named } = cas('a');
  const report = diff(cas('a'), { 'hc.yaml': named! }, { release: '4.19' });
  expect('effects' in report && report.effects).toMatchObject([
    {
      level: 'change',
      object: 'ConfigMap/clusters/cas',
      what: expect.stringContaining(
        'remove spec.configuration.image.additionalTrustedCA of HostedCluster/clusters/hc1',
      ),
      old: 'copied to ConfigMap/openshift-config/cas',
      new: 'not copied',
    },
  ]);
  expect(edit(cas('a'), hosted())).toContainEqual(
    expect.stringMatching(/^disruption: nodes and builds no longer trust the CA of reg.corp/),
  );
});

test('what the API server rejects is named as it is written, and so is what to correct', () => {
  const written = (image: string, more: Record<string, string> = {}) => {
    const files = { ...hosted(`  configuration: {image: ${image}}\n`), ...more };
    const report = preview(files, { release: '4.19' });
    const rejected = 'rejected' in report ? report.rejected : [];
    const { findings } = check(files, { release: '4.19' });
    return [rejected.map(({ object, field = '' }) => `${object} ${field}`), findings.map(({ fix }) => fix)];
  };
  expect(written('{registrySources: {allowedRegistries: 7}}')).toEqual([
    ['HostedCluster/clusters/hc1 spec.configuration.image.registrySources.allowedRegistries'],
    ['in spec.configuration.image.registrySources.allowedRegistries, use a list'],
  ]);
  const cas = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cas, namespace: clusters}\ndata: {r.corp: 7}\n';
  expect(written('{additionalTrustedCA: {name: cas}}', { 'cas.yaml': cas })[0]).toEqual([
    'ConfigMap/clusters/cas data["r.corp"]',
  ]);
});
