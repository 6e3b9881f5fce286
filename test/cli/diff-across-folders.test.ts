import { diff, effectLines, type Effect, type Files } from './diffing';

const config = (bucket = 'layers', managed = 'Managed'): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: ${managed}, s3: {bucket: ${bucket}, region: us-east-1}}}
`;
const claim = (size = '100Gi'): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: layers, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: ${size}}}}
`;
const configMap = (name: string, text: string): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: openshift-config}
data: {ca-bundle.crt: ${text}}
`;
const trusting = (name: string): string => `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec: {additionalTrustedCA: {name: ${name}}}
`;

interface Told {
  readonly effects: readonly Effect[];
  readonly unknown: readonly { readonly object: string; readonly why: string }[];
}

/** The levels with their objects, and the objects of which something is not known. */
function told(old: Files, now: Files): string[] {
  const report = JSON.parse(diff(old, now, '--output', 'json').out) as Partial<Told> & { clusters?: Told[] };
  return (report.clusters ?? [report as Told]).flatMap(({ effects, unknown }) => [
    ...effectLines(effects).map((line) => line.replace(/: .*/, '')),
    ...unknown.map(({ object }) => `unknown ${object}`),
  ]);
}

describe('an object of the registry without a Config beside it', () => {
  const beside = { 'config/m.yaml': config('layers', 'Unmanaged') };
  const CLAIM = 'PersistentVolumeClaim/openshift-image-registry/layers';

  test('is compared, for what is known of it alone', () => {
    const files = (text: string): Files => ({ ...beside, 'storage/m.yaml': text });
    expect(told(files(claim()), files(claim('50Gi')))).toEqual([`disruption ${CLAIM}`]);
    expect(told(files(claim()), files(claim('200Gi')))).toEqual([`change ${CLAIM}`]);
    expect(told(files(claim()), beside)).toEqual([`loss ${CLAIM}`]);
    expect(told(files(claim()), files(claim()))).toEqual([]);
    expect(told({ 'm.yaml': claim() }, { 'm.yaml': claim('50Gi') })).toEqual([`disruption ${CLAIM}`]);
  });

  test('is unknown, where the Config decides what an edit does', () => {
    const secret = (key: string): Files => ({
      ...beside,
      'secrets/m.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}\nstringData: {REGISTRY_STORAGE_S3_ACCESSKEY: ${key}, REGISTRY_STORAGE_S3_SECRETKEY: b}\n`,
    });
    const name = 'Secret/openshift-image-registry/image-registry-private-configuration-user';
    expect(told(secret('a'), secret('c'))).toEqual([`unknown ${name}`]);
    expect(told(secret('a'), secret('a'))).toEqual([]);
  });

  test('and of the configuration of the cluster what a Config or an Image names', () => {
    const files = (name: string, text: string): Files => ({
      'image/m.yaml': trusting('cas'),
      'cas/m.yaml': configMap(name, text),
    });
    expect(told(files('cas', 'a'), files('cas', 'b'))).toEqual(['unknown ConfigMap/openshift-config/cas']);
    expect(told(files('login', 'a'), files('login', 'b'))).toEqual([]);
  });
});

describe('an object that moved to another folder is not gone', () => {
  test('as it was', () => {
    expect(told({ 'base/m.yaml': config() }, { 'registry/m.yaml': config() })).toEqual(['unknown base']);
    expect(told({ 'a/m.yaml': config() + '---\n' + claim() }, { 'a/m.yaml': config(), 'b/m.yaml': claim() })).toEqual([
      'unknown a',
    ]);
  });

  test('with an edit, if no other cluster has such an object', () => {
    const [old, now] = [{ 'base/m.yaml': claim() }, { 'registry/m.yaml': claim('50Gi') }];
    expect(told(old, now)).toEqual([
      'disruption PersistentVolumeClaim/openshift-image-registry/layers',
      'unknown base',
    ]);
    const other = { 'other/m.yaml': claim() };
    expect(told({ ...old, ...other }, { ...now, ...other })).toEqual([
      'loss PersistentVolumeClaim/openshift-image-registry/layers',
      'unknown PersistentVolumeClaim/openshift-image-registry/layers',
    ]);
  });

  test('of several that are the same, to the folder of the same name', () => {
    const fleet = (root: string, ...names: string[]): Files =>
      Object.fromEntries(names.map((name) => [`${root}/${name}/m.yaml`, config()]));
    expect(told(fleet('clusters', 'a', 'b'), fleet('sites', 'a', 'b'))).toEqual([
      'unknown clusters/a',
      'unknown clusters/b',
    ]);
    expect(told(fleet('clusters', 'a', 'b'), fleet('clusters', 'c', 'd')).join()).toContain('loss Storage/S3/layers');
  });
});

describe('an object that moved to another cluster is gone from its own', () => {
  const CLAIM = 'PersistentVolumeClaim/openshift-image-registry/layers';
  const onClaim = (name: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, rolloutStrategy: RollingUpdate, storage: {managementState: Unmanaged, pvc: {claim: ${name}}}}
`;
  const [prod, dev] = [onClaim('layers'), onClaim('other')];
  const clusters = { 'prod/m.yaml': prod, 'dev/m.yaml': dev };
  const from = { ...clusters, 'prod/claim.yaml': claim() };
  const folders = { 'prod/config/m.yaml': prod, 'dev/config/m.yaml': dev };
  const lost = [`loss ${CLAIM}`, 'disruption Config/cluster', 'unknown Config/cluster'];

  test.each<[string, Files, Files, readonly string[]]>([
    ['as it was', from, { ...clusters, 'dev/claim.yaml': claim() }, lost],
    ['with an edit', from, { ...clusters, 'dev/claim.yaml': claim('5Gi') }, lost],
    [
      'to a cluster that is new',
      from,
      { ...clusters, 'c4/m.yaml': prod, 'c4/claim.yaml': claim() },
      ['change Config/cluster', ...lost],
    ],
    ['to a folder of no known cluster', from, { ...clusters, 'c4/claim.yaml': claim() }, [`unknown ${CLAIM}`, ...lost]],
    [
      'from a folder beside its Config',
      { ...folders, 'prod/storage/m.yaml': claim() },
      { ...folders, 'dev/storage/m.yaml': claim() },
      [`unknown ${CLAIM}`, `loss ${CLAIM}`],
    ],
  ])('a claim, %s', (_, old, now, all) => {
    expect(told(old, now)).toEqual(all);
  });

  test('a Config, to a folder that was there before', () => {
    const other = { 'dev/claim.yaml': claim() };
    const all = told({ 'prod/m.yaml': config(), ...other }, { 'dev/m.yaml': config(), ...other });
    expect(all).toContain('loss Storage/S3/layers');
    expect(all.filter((line) => line.startsWith('unknown'))).toEqual([]);
  });

  test.each([
    [
      'a SealedSecret',
      `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}
spec: {encryptedData: {REGISTRY_STORAGE_S3_ACCESSKEY: AgA, REGISTRY_STORAGE_S3_SECRETKEY: AgB}}
`,
    ],
    [
      'the settings of images',
      `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec: {registrySources: {allowedRegistries: [quay.io, registry.redhat.io]}}
`,
    ],
  ])('%s, with what that does in both', (_, text) => {
    const both = { 'prod/m.yaml': config(), 'dev/m.yaml': config('other') };
    const all = told({ ...both, 'prod/o.yaml': text }, { ...both, 'dev/o.yaml': text });
    const removed = told({ 'm.yaml': config(), 'o.yaml': text }, { 'm.yaml': config() });
    const added = told({ 'm.yaml': config('other') }, { 'm.yaml': config('other'), 'o.yaml': text });
    expect(removed.concat(added).join()).toContain('disruption');
    expect(all).toEqual([...added, ...removed]);
  });

  test('but not one that moved to another folder of its cluster', () => {
    const old = { ...folders, 'prod/storage/m.yaml': claim() };
    expect(told(old, { ...folders, 'prod/claims/m.yaml': claim() })).toEqual(['unknown prod/storage']);
    const renamed = { 'live/config/m.yaml': prod, 'live/storage/m.yaml': claim(), 'dev/config/m.yaml': dev };
    expect(told(old, renamed)).toEqual(['unknown prod/config', 'unknown prod/storage']);
  });
});

describe('nodes that are drained', () => {
  const image = (spec: string): string => trusting('a').replace('{additionalTrustedCA: {name: a}}', spec);
  const sources = '{registrySources: {insecureRegistries: [a.example.com]}}';
  const ofConfig = (text: string): string[] =>
    told(
      { 'config/m.yaml': text, 'image/m.yaml': image('{}') },
      { 'config/m.yaml': text, 'image/m.yaml': image(sources) },
    );

  test('may be those of a Config with emptyDir', () => {
    expect(ofConfig(config().replace(/storage: .*/, 'storage: {emptyDir: {}}}'))).toContain('unknown Config/cluster');
  });

  test('may be drained for an object that is alone in its folder', () => {
    const pods = (max: number): string =>
      `apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfig\nmetadata: {name: a}\nspec: {kubeletConfig: {maxPods: ${max}}}\n`;
    const beside = (text: string): string[] =>
      told({ 'config/m.yaml': text, 'nodes/m.yaml': pods(1) }, { 'config/m.yaml': text, 'nodes/m.yaml': pods(2) });
    expect(beside(config().replace(/storage: .*/, 'storage: {emptyDir: {}}}'))).toEqual(['unknown Config/cluster']);
    expect(beside(config())).toEqual([]);
  });

  test('take no images along of another one', () => {
    expect(ofConfig(config())).not.toContain('unknown Config/cluster');
  });
});
