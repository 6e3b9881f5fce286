import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { Platform } from '../../../src/platforms/platform';
import { config, configMap, facts, isWhole, NS, object, secret } from '../clusters';

type Input = Partial<Parameters<typeof readClusterState>[0]>;
const state = (manifests: readonly Manifest[], rest: Input = {}) =>
  readClusterState({ manifests, release: Release.V5_1, complete: isWhole(manifests), ...rest });

/** What is read, and what is assumed for that. */
function asked<T>(of: ReturnType<typeof state>, read: (from: ReturnType<typeof state>) => T) {
  const before = of.assumptions().length;
  const value = read(of);
  return {
    value,
    assumed: of
      .assumptions()
      .slice(before)
      .map(({ fact, value: as, from }) => `${fact} = ${as}: ${from}`),
  };
}

const EMPTY = state([]);
const service = object('v1', 'Service', 'image-registry', {}, NS);
const image = (status: object | undefined) => object('config.openshift.io/v1', 'Image', 'cluster', { status });

test.each([
  ['a proxy, of a part', state([]), { value: '', assumed: ['Proxy/cluster = no proxy: not in the input'] }],
  ['a proxy, of a whole', state(facts('None')), { value: '', assumed: [] }],
  [
    'a proxy that is there',
    state([object('config.openshift.io/v1', 'Proxy', 'cluster', { status: { httpProxy: 'http://p' } })]),
    { value: 'http://p', assumed: [] },
  ],
  [
    'a proxy of something else',
    state([object('config.openshift.io/v1', 'Proxy', 'cluster', { status: { httpProxy: 4 } })]),
    { value: '', assumed: [] },
  ],
])('%s', (_, of, expected) => {
  expect(asked(of, (from) => from.proxy('httpProxy'))).toEqual(expected);
});

const node = (name: string, labels: object | undefined): Manifest => ({
  ...object('v1', 'Node', name),
  metadata: { name, labels } as Manifest['metadata'],
});

test.each([
  [
    'of a platform with zones',
    state([], { platform: Platform.AWS }),
    { value: true, assumed: ['Node label zone = present: profile of platform aws'] },
  ],
  [
    'of a platform without',
    state([], { platform: Platform.VSPHERE }),
    { value: false, assumed: ['Node label zone = absent: profile of platform vsphere'] },
  ],
  ['of a cluster', state(facts('AWS')), { value: false, assumed: [] }],
  ['of Nodes that have it', state([node('a', { zone: '' }), node('b', {})]), { value: true, assumed: [] }],
  [
    'of Nodes that do not',
    state([node('a', { other: '' })], { platform: Platform.AWS }),
    { value: false, assumed: [] },
  ],
  ['of Nodes without labels', state([node('a', undefined)]), { value: false, assumed: [] }],
])('the label zone %s', (_, of, expected) => {
  expect(asked(of, (from) => from.anyNodeHas('zone'))).toEqual(expected);
});

test.each([
  [
    'of a part',
    state([]),
    {
      value: '1/1',
      assumed: [`Namespace/${NS} annotation openshift.io/sa.scc.supplemental-groups = 1/1: not in the input`],
    },
  ],
  ['of a whole without namespace', state([facts('None')[0]!]), { assumed: [] }],
  ['of a whole', state(facts('None')), { value: '1000520000/10000', assumed: [] }],
  [
    'of a part with the manifest of the namespace',
    state([object('v1', 'Namespace', NS)]),
    {
      value: '1/1',
      assumed: [`Namespace/${NS} annotation openshift.io/sa.scc.supplemental-groups = 1/1: not in the input`],
    },
  ],
  [
    'of a part with the live namespace',
    state([{ ...object('v1', 'Namespace', NS), metadata: { name: NS, uid: 'u' } as Manifest['metadata'] }]),
    { assumed: [] },
  ],
])('the annotation of the namespace, %s', (_, of, expected) => {
  expect(asked(of, (from) => from.namespaceAnnotation('openshift.io/sa.scc.supplemental-groups', '1/1'))).toEqual(
    expected,
  );
});

test.each([
  [
    'of a part',
    state([]),
    { value: false, assumed: [`Service/${NS}/image-registry = absent: not in the input; the Operator creates it`] },
  ],
  ['of a whole', state(facts('None')), { value: false, assumed: [] }],
  ['that is there', state([service]), { value: true, assumed: [] }],
  [
    'of another namespace',
    state([{ ...service, metadata: { name: 'image-registry', namespace: 'shop' } }]),
    { value: false, assumed: [`Service/${NS}/image-registry = absent: not in the input; the Operator creates it`] },
  ],
])('the Service, %s', (_, of, expected) => {
  expect(asked(of, (from) => from.hasService())).toEqual(expected);
});

const DERIVED_EMPTY = [
  `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
  'Image/cluster status.internalRegistryHostname = empty: not in the input; the Operator sets it while the Service exists',
];
const MANAGED = config({ storage: { emptyDir: {} } });

test.each([
  ['of a part', state([]), { value: '', assumed: DERIVED_EMPTY }],
  ['of a part that is managed', state([MANAGED]), { value: '', assumed: DERIVED_EMPTY }],
  [
    'of a part with a Service',
    state([service]),
    {
      value: `image-registry.${NS}.svc:5000`,
      assumed: [`Image/cluster status.internalRegistryHostname = image-registry.${NS}.svc:5000: not in the input`],
    },
  ],
  ['that Image tells', state([image({ internalRegistryHostname: 'r:5000' })]), { value: 'r:5000', assumed: [] }],
  ['that Image does not tell', state([image(undefined)]), { value: '', assumed: DERIVED_EMPTY }],
  ['of a whole', state([...facts('None'), MANAGED]), { value: '', assumed: [] }],
  ['of a whole without Image', state([facts('None')[0]!, MANAGED]), { assumed: [] }],
])('the host of the registry, %s', (_, of, expected) => {
  expect(asked(of, (from) => from.registryHostname())).toEqual(expected);
});

const keys = secret('keys', { a: 'A' });
const cas = configMap(NS, 'cas', { a: 'A' });
const claim = object('v1', 'PersistentVolumeClaim', 'data', { spec: { accessModes: ['ReadWriteOnce'] } }, NS);
const external = object(
  'external-secrets.io/v1',
  'ExternalSecret',
  'creds',
  { spec: { target: { name: 'keys' } } },
  NS,
);

test.each([
  ['that is there', state([keys]), { value: { a: 'A' }, assumed: [] }],
  ['of a part', state([]), { value: { a: 'assumed' }, assumed: [`Secret/${NS}/keys = exists: not in the input`] }],
  ['of a whole', state(facts('None')), { assumed: [] }],
  ['that was removed', state([], { removed: [keys] }), { assumed: [] }],
  [
    'that somebody brings',
    state([external]),
    { value: {}, assumed: [`Secret/${NS}/keys = exists: ExternalSecret/creds creates it`] },
  ],
  ['that somebody has brought', state([], { removed: [external] }), { assumed: [] }],
  [
    'that somebody brings elsewhere',
    state([{ ...external, metadata: { name: 'creds', namespace: 'shop' } }]),
    { value: { a: 'assumed' }, assumed: [`Secret/${NS}/keys = exists: not in the input`] },
  ],
])('a Secret %s', (_, of, expected) => {
  expect(asked(of, (from) => from.secret(NS, 'keys', { a: 'assumed' }))).toEqual(expected);
});

test.each([
  ['that is there', state([cas]), { value: { data: { a: 'A' }, binaryData: {} }, assumed: [] }],
  [
    'of a part',
    state([]),
    { value: { data: { a: 'assumed' }, binaryData: {} }, assumed: [`ConfigMap/${NS}/cas = exists: not in the input`] },
  ],
  ['of a whole', state(facts('None')), { assumed: [] }],
  ['that was removed', state([], { removed: [cas] }), { assumed: [] }],
])('a ConfigMap %s', (_, of, expected) => {
  expect(asked(of, (from) => from.configMap(NS, 'cas', { a: 'assumed' }))).toEqual(expected);
});

test('what nobody expects is absent', () => {
  expect(asked(state([]), (from) => from.configMap(NS, 'cas'))).toEqual({
    assumed: [`ConfigMap/${NS}/cas = absent: not in the input`],
  });
  expect(asked(state([]), (from) => from.secret(NS, 'keys'))).toEqual({
    assumed: [`Secret/${NS}/keys = absent: not in the input`],
  });
});

test.each([
  ['that is there', state([claim]), { value: { accessModes: ['ReadWriteOnce'], annotations: {} }, assumed: [] }],
  [
    'of a part',
    state([]),
    {
      value: { accessModes: ['ReadWriteMany'], annotations: {} },
      assumed: [`PersistentVolumeClaim/${NS}/data = exists: not in the input`],
    },
  ],
  ['of a whole', state(facts('None')), { assumed: [] }],
  ['that was removed', state([], { removed: [claim] }), { assumed: [] }],
  [
    'without access modes',
    state([{ ...claim, spec: undefined }]),
    { value: { accessModes: [], annotations: {} }, assumed: [] },
  ],
])('a claim %s', (_, of, expected) => {
  expect(asked(of, (from) => from.claim('data'))).toEqual(expected);
});

test('what a platform provides', () => {
  expect(state([], { platform: Platform.AWS }).provides('s3')).toBe(true);
  expect(state([], { platform: Platform.AWS }).provides('gcs')).toBe(false);
  expect(EMPTY.platform).toBe(Platform.NONE);
});

test('a platform that is named against Infrastructure leaves that aside', () => {
  const cluster = facts('AWS', { aws: { region: 'r' } });
  expect(state(cluster).infrastructure.text('aws', 'region')).toBe('r');
  expect(state(cluster, { platform: Platform.AWS_GOV }).infrastructure.text('aws', 'region')).toBe('r');
  const other = state(cluster, { platform: Platform.GCP });
  expect(other.infrastructure.type).toBe('GCP');
  expect(asked(other, (from) => from.infrastructure.text('aws', 'region'))).toEqual({
    value: '',
    assumed: ['Infrastructure/cluster status.platformStatus.aws.region = empty: no Infrastructure in the input'],
  });
});

test('a part of a Config has what the Operator bootstraps beside it, and says so', () => {
  const part = object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { replicas: 3 } });
  const whole = state([part], { platform: Platform.GCP, isConfigPart: true });
  expect(whole.config?.spec).toEqual({
    managementState: 'Managed',
    rolloutStrategy: 'RollingUpdate',
    storage: { gcs: {} },
    replicas: 3,
  });
  expect(whole.assumptions().map(({ fact, value, from }) => `${fact} = ${value}: ${from}`)).toEqual([
    'Config/cluster spec.managementState = "Managed": the defaults of the Operator; the manifest leaves it to the live Config',
    'Config/cluster spec.rolloutStrategy = "RollingUpdate": the defaults of the Operator; the manifest leaves it to the live Config',
    'Config/cluster spec.storage = {"gcs":{}}: the defaults of the Operator; the manifest leaves it to the live Config',
    'Infrastructure/cluster status.platformStatus.type = GCP: --platform',
  ]);
  expect(state([part], { platform: Platform.GCP, isConfigPart: false }).config?.spec).toEqual({ replicas: 3 });
});
