import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { Platform } from '../../../src/platforms/platform';
import { config, configMap, NS, object, pruner, secret } from '../clusters';

/** `Config/cluster spec.x: why`, for everything that is unknown of an edit. */
function unknown(old: readonly Manifest[], now: readonly Manifest[], to = Release.V5_1): string[] {
  const sides = [
    { manifests: old, release: Release.V5_1 },
    { manifests: now, release: to },
  ] as const;
  return comparisonOf(...sides, Platform.AWS).unknown.map(
    ({ object: of, field, why }) => `${[of, field].filter((part) => part !== undefined).join(' ')}: ${why}`,
  );
}

const S3 = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });
const image = (spec: object, metadata: object = {}): Manifest => ({
  ...object('config.openshift.io/v1', 'Image', 'cluster', { spec }),
  metadata: { name: 'cluster', ...metadata },
});
const claim = (spec: object): Manifest => object('v1', 'PersistentVolumeClaim', 'data', { spec }, NS);
const RWX = { accessModes: ['ReadWriteMany'] };
const ON_CLAIM = config({ storage: { managementState: 'Unmanaged', pvc: { claim: 'data' } } });
const part = (spec: object): Manifest =>
  object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec });
const annotated = (manifest: Manifest, annotations: object): Manifest =>
  ({ ...manifest, metadata: { ...manifest.metadata, annotations } }) as Manifest;

const storageClass = (iops: string): Manifest =>
  object('storage.k8s.io/v1', 'StorageClass', 'db', { provisioner: 'p', parameters: { iops } });
const asDefault = (value: string): Manifest =>
  annotated(storageClass('a'), { 'storageclass.kubernetes.io/is-default-class': value });
const volume = (namespace: string, mode: string): Manifest =>
  object('v1', 'PersistentVolume', 'pv', { spec: { claimRef: { namespace, name: 'data' }, volumeMode: mode } });
const server = (spec: object): Manifest => object('config.openshift.io/v1', 'APIServer', 'cluster', { spec });
const proxy = (spec: object): Manifest => object('config.openshift.io/v1', 'Proxy', 'cluster', { spec });

const keys = (id: string): Manifest =>
  secret('image-registry-private-configuration-user', {
    REGISTRY_STORAGE_S3_ACCESSKEY: id,
    REGISTRY_STORAGE_S3_SECRETKEY: 's',
  });

describe('nothing is unknown', () => {
  test.each<[string, readonly Manifest[], readonly Manifest[]]>([
    ['where nothing is edited', [S3], [S3]],
    [
      'where nothing is edited, and the Operator stops',
      [config({ storage: { s3: {}, gcs: {} } })],
      [config({ storage: { s3: {}, gcs: {} } })],
    ],
    ['of a field that the Operator reads', [S3], [config({ ...(S3['spec'] as object), logLevel: 'Debug' })]],
    ['of a pruner', [S3, pruner({ suspend: true })], [S3, pruner({ suspend: false })]],
    [
      'of the CAs that Image names',
      [S3, image({})],
      [S3, image({ additionalTrustedCA: { name: 'cas' } }), configMap('openshift-config', 'cas', {})],
    ],
    ['of credentials', [S3, keys('x')], [S3, keys('y')]],
    ['of objects of others', [S3], [S3, configMap('shop', 'web', {}), configMap('openshift-config', 'oauth', {})]],
    ['of a Config of another name', [S3], [S3, object('imageregistry.operator.openshift.io/v1', 'Config', 'other')]],
    ['of labels and of annotations of people', [S3], [annotated(S3, { owner: 'team' })]],
    ['of a new claim', [S3], [S3, claim({ accessModes: ['ReadWriteMany'], storageClassName: 'files' }), ON_CLAIM]],
    [
      'of what only looks at the registry',
      [S3],
      [S3, object('monitoring.coreos.com/v1', 'PrometheusRule', 'a', {}, NS)],
    ],
    ['of a class that no claim of the registry has', [S3, storageClass('a')], [S3, storageClass('b')]],
    ['of a volume of others', [S3, volume('shop', 'a')], [S3, volume('shop', 'b')]],
    [
      'of another default class, if the claim has one',
      [ON_CLAIM, claim({ ...RWX, storageClassName: 'files' }), asDefault('true')],
      [ON_CLAIM, claim({ ...RWX, storageClassName: 'files' }), asDefault('false')],
    ],
    ['of the audit of the API server', [S3, server({})], [S3, server({ audit: { profile: 'None' } })]],
    ['of what the proxy is asked for', [S3, proxy({})], [S3, proxy({ readinessEndpoints: ['https://a'] })]],
    ['of an empty name', [S3, proxy({})], [S3, proxy({ trustedCA: { name: '' } })]],
    ['of parts that leave the same to the live Config', [part({ replicas: 2 })], [part({ replicas: 3 })]],
  ])('%s', (_, old, now) => {
    expect(unknown(old, now)).toEqual([]);
  });
});

test('what an ExternalSecret brings', () => {
  const KEYS = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];
  const external = (key: string): Manifest =>
    object(
      'external-secrets.io/v1',
      'ExternalSecret',
      'image-registry-private-configuration-user',
      { spec: { data: KEYS.map((secretKey) => ({ secretKey, remoteRef: { key } })) } },
      NS,
    );
  expect(unknown([S3, external('a')], [S3, external('b')])).toEqual([
    `ExternalSecret/${NS}/image-registry-private-configuration-user spec.data: the values of the Secret that it creates are not in the input`,
  ]);
});

test('CAs of the storage, where neither ConfigMap is in the input', () => {
  const on = (name: string): Manifest =>
    config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r', trustedCA: { name } } } });
  const cas = (name: string, data: string): Manifest => configMap('openshift-config', name, { 'ca-bundle.crt': data });
  expect(unknown([on('a')], [on('b')])).toEqual([
    'Config/cluster spec.storage.s3.trustedCA.name: the ConfigMaps that OLD and NEW name here are not in the input: if their CAs differ, all pods are replaced',
  ]);
  expect(unknown([on('a'), cas('a', 'x')], [on('b'), cas('b', 'x')])).toEqual([]);
  expect(unknown([on('a')], [on('b'), cas('b', 'x')])).toEqual([]);
  expect(unknown([on('a')], [on('')])).toEqual([]);
});

test('of whom a claim is', () => {
  const shared = claim({ accessModes: ['ReadWriteMany'] });
  const owned = {
    ...shared,
    metadata: { name: 'data', namespace: NS, ownerReferences: [{ name: 'a' }] } as unknown as Manifest['metadata'],
  };
  expect(unknown([ON_CLAIM, shared], [ON_CLAIM, owned])).toEqual([
    `PersistentVolumeClaim/${NS}/data metadata.ownerReferences: an owner deletes the object with itself, and this is not predicted`,
  ]);
});

test('finalizers', () => {
  const final = { ...S3, metadata: { name: 'cluster', finalizers: ['a/b'] } as unknown as Manifest['metadata'] };
  expect(unknown([S3], [final])).toEqual([
    'Config/cluster metadata.finalizers: what the finalizers do, and which of them stay after the apply, is not predicted',
  ]);
});

test('an object whose name is no text is nothing that the Operator reads', () => {
  const named = { ...claim({}), metadata: { name: { toString: null } } as unknown as Manifest['metadata'] };
  expect(unknown([S3], [S3, named])).toEqual([]);
});

test('an object in the namespace of the registry that nothing reads, unless a change is about it', () => {
  expect(unknown([S3], [S3, secret('other', {})])).toEqual([
    `Secret/${NS}/other: it is in the namespace of the registry, and what it does there is not predicted`,
  ]);
  expect(unknown([S3, claim({})], [S3])).toEqual([]);
});

test('a Job in the namespace of the registry, of which the Operator reads only how it ended', () => {
  const job = (command: string): Manifest => object('batch/v1', 'Job', 'patch', { spec: { command } }, NS);
  const expected = [`Job/${NS}/patch: what it runs in the namespace of the registry is not predicted`];
  expect(unknown([S3], [S3, job('a')])).toEqual(expected);
  expect(unknown([S3, job('a')], [S3, job('b')])).toEqual(expected);
  const hook = annotated(job('a'), { 'argocd.argoproj.io/hook': 'PostSync' });
  expect(unknown([S3, hook], [S3, annotated(job('b'), { 'argocd.argoproj.io/hook': 'PostSync' })])).toEqual(expected);
  const ended = { ...job('a'), status: { conditions: [{ type: 'Failed' }] } };
  expect(unknown([S3], [S3, ended])).toEqual([]);
  expect(unknown([S3], [S3, object('batch/v1', 'Job', 'other', {}, 'shop')])).toEqual([]);
});

describe('a policy of the whole cluster', () => {
  const policy = (subject: object, kind = 'AdminNetworkPolicy'): Manifest =>
    object('policy.networking.k8s.io/v1alpha1', kind, 'deny', { spec: { subject } });
  const named = (name: string): object => ({ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
  const isUnknown = (subject: object, kind?: string): boolean =>
    unknown([S3], [S3, policy(subject, kind)]).includes(
      `${kind ?? 'AdminNetworkPolicy'}/deny: its selector may match namespace openshift-image-registry, and what it does to the registry is not predicted`,
    );

  test('that may select the namespace of the registry', () => {
    expect(isUnknown(named(NS))).toBe(true);
    expect(isUnknown(named(NS), 'BaselineAdminNetworkPolicy')).toBe(true);
    expect(isUnknown({ namespaces: {} })).toBe(true);
    expect(isUnknown({ pods: { namespaceSelector: {} } })).toBe(true);
    expect(unknown([S3, policy(named(NS))], [S3, policy(named('shop'))])).toHaveLength(1);
  });

  test('that selects other namespaces, or none', () => {
    const others = [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: [NS] }];
    expect(unknown([S3], [S3, policy(named('shop'))])).toEqual([]);
    expect(unknown([S3], [S3, policy({ namespaces: { matchExpressions: others } })])).toEqual([]);
    expect(unknown([S3], [S3, policy({})])).toEqual([]);
    expect(unknown([S3, policy(named(NS))], [S3, policy(named(NS))])).toEqual([]);
  });

  const selecting = (selector: object): Manifest[] => [
    object('k8s.ovn.org/v1', 'EgressIP', 'a', { spec: { namespaceSelector: selector } }),
    object('quota.openshift.io/v1', 'ClusterResourceQuota', 'a', { spec: { selector: { labels: selector } } }),
  ];
  const where = (key: string, operator: string, ...values: string[]): object => ({
    matchExpressions: [{ key, operator, values }],
  });
  const namespace = (labels: object, metadata: object = {}): Manifest => ({
    ...object('v1', 'Namespace', NS),
    metadata: { name: NS, labels: { ...labels }, annotations: {}, ...metadata },
  });
  const live = (labels: object): Manifest =>
    namespace(labels, {
      uid: 'u',
      resourceVersion: '5',
      annotations: { 'openshift.io/sa.scc.supplemental-groups': '1/2' },
    });
  const TEAM = { matchLabels: { team: 'a' } };

  test.each<[string, object, Manifest[], boolean]>([
    ['a team', TEAM, [], false],
    ['a team that the Namespace is given to', TEAM, [namespace({ team: 'a' })], true],
    ['a team that the live Namespace is given to', TEAM, [live({ team: 'a' })], true],
    ['a team that has another Namespace', TEAM, [{ ...namespace({ team: 'a' }), metadata: { name: 'shop' } }], false],
    ['no team', where('team', 'DoesNotExist'), [], true],
    ['other teams', where('team', 'NotIn', 'a'), [], true],
    ['other teams than its own', where('team', 'NotIn', 'a'), [namespace({ team: 'a' })], false],
    ['what the release sets', { matchLabels: { 'openshift.io/cluster-monitoring': 'true' } }, [], true],
    ['what the release sets otherwise', where('openshift.io/cluster-monitoring', 'DoesNotExist'), [], false],
    ['what a component may set', { matchLabels: { 'network.openshift.io/policy-group': 'a' } }, [], true],
    [
      'what a component has not set',
      { matchLabels: { 'network.openshift.io/policy-group': 'a' } },
      [live({ 'openshift.io/cluster-monitoring': 'true' })],
      false,
    ],
  ])('of egress or of quotas, for %s', (_, selector, around, isSelected) => {
    const found = unknown([S3, ...around], [S3, ...around, ...selecting(selector)]);
    expect(found.filter((each) => each.includes('its selector may match'))).toHaveLength(isSelected ? 2 : 0);
  });
});

test('an object that nothing reads because the Operator stops before', () => {
  const broken = config({ storage: { s3: {}, gcs: {} } });
  expect(unknown([S3], [broken, secret('other', {})])).toContain(
    `Secret/${NS}/other: its effect is not predicted, because the Operator stops at an error before the steps that may read it`,
  );
});

test('what comes behind an error, on either side', () => {
  const broken = config({ storage: { s3: {}, gcs: {} } });
  const stops = (side: string) =>
    expect.stringMatching(
      new RegExp(
        `^Config/cluster: with the objects of ${side} the Operator stops at an error, .*: .*exactly one storage type`,
      ),
    );
  expect(unknown([broken], [S3])).toEqual([stops('OLD')]);
  // The change that says that the Operator stops has the error as its reason.
  expect(unknown([S3], [broken])).toEqual([
    'Config/cluster: with the objects of NEW the Operator stops at an error, so what its later steps would do is not predicted',
  ]);
  expect(unknown([broken], [broken], Release.V5_1)).toEqual([]);
  // The same error is no change that says that later steps are not applied.
  expect(unknown([broken], [config({ storage: { s3: {}, gcs: {} }, replicas: 3 })])).toEqual([
    stops('OLD'),
    stops('NEW'),
  ]);
});

test('nothing is unknown behind another error, unless the Operator now gets further', () => {
  const early = config({ replicas: -1, storage: { s3: {} } });
  const late = config({ storage: { s3: {} }, requests: { read: { maxRunning: -1 } } });
  expect(unknown([late], [early])).toEqual([]);
  expect(unknown([early], [late])).toHaveLength(2);
});

test('what OLD leaves to the live Config and NEW sets', () => {
  expect(unknown([part({ replicas: 2 })], [part({ replicas: 2, managementState: 'Removed' })])).toEqual([
    'Config/cluster spec.managementState: OLD does not set it, and the live Config is not in the input: to know it, use the live Config as OLD (oc get -o yaml configs.imageregistry.operator.openshift.io/cluster)',
  ]);
});

describe('a live Config that reports a problem', () => {
  const live = (conditions: readonly object[]): Manifest => ({
    ...S3,
    metadata: { name: 'cluster', uid: '1' } as Manifest['metadata'],
    status: { conditions },
  });
  const now = config({ ...(S3['spec'] as object), logLevel: 'Debug' });

  test('of which the input does not tell why', () => {
    expect(unknown([live([{ type: 'Degraded', status: 'True', reason: 'Unavailable' }])], [now])).toEqual([
      'Config/cluster status.conditions: the cluster reports Degraded=True (Unavailable), and the prediction does not show why: run "explain" on the same input to find the cause',
    ]);
  });

  test('and none', () => {
    expect(
      unknown(
        [
          live([
            { type: 'Degraded', status: 'False' },
            { type: 'Progressing', status: 'True' },
          ]),
        ],
        [now],
      ),
    ).toEqual([]);
  });
});

test('who set a live storage that another one takes the place of', () => {
  const live = { ...S3, metadata: { name: 'cluster', uid: '1' } as Manifest['metadata'] };
  expect(unknown([live], [ON_CLAIM, claim({ accessModes: ['ReadWriteMany'] })])).toContainEqual(
    expect.stringMatching(/^Config\/cluster spec\.storage\.s3: the input does not show who set it/),
  );
  const last = { 'kubectl.kubernetes.io/last-applied-configuration': '{}' };
  const applied = { ...live, metadata: { ...live.metadata, annotations: last } };
  expect(unknown([applied], [ON_CLAIM]).join()).not.toContain('who set');
  expect(unknown([S3], [ON_CLAIM]).join()).not.toContain('who set');
});

test('what the cluster gives to those who ask for credentials', () => {
  const request = (namespace: string, entries: readonly string[]): Manifest =>
    object(
      'cloudcredential.openshift.io/v1',
      'CredentialsRequest',
      'registry',
      { spec: { secretRef: { name: 'installer-cloud-credentials', namespace }, providerSpec: { entries } } },
      'openshift-cloud-credential-operator',
    );
  const all = [
    'CredentialsRequest/openshift-cloud-credential-operator/registry: it asks for other credentials of the registry, and these are not in the input',
  ];
  expect(unknown([S3, request(NS, ['a'])], [S3, request(NS, ['b'])])).toEqual(all);
  expect(unknown([S3, request(NS, ['a'])], [S3])).toEqual(all);
  expect(unknown([S3, request('other', ['a'])], [S3])).toEqual([]);
});

test('an object that the API server rejects', () => {
  expect(unknown([S3], [config({ ...(S3['spec'] as object), logLevel: 'Loud' })])).toEqual([
    expect.stringMatching(/^Config\/cluster spec\.logLevel: the API server rejects it: found "Loud", expected /),
  ]);
});

test('a node from which nothing follows', () => {
  const node = (spec: object): Manifest =>
    object('v1', 'Node', 'n', { metadata: { name: 'n', labels: { 'kubernetes.io/os': 'linux' } }, spec });
  expect(unknown([S3, node({ providerID: 'a' })], [S3, node({ providerID: 'b' })])).toEqual([
    'Node/n spec.providerID: it has no effect that is known here, but not every use of it is known here',
  ]);
});

describe('facts that the registry may depend on, of which no change is found', () => {
  const UNREAD = 'it has no effect that is known here, but not every use of it is known here';

  test('the default class, if a claim has none and is not bound', () => {
    const side = (value: string) => [ON_CLAIM, claim(RWX), asDefault(value)];
    expect(unknown(side('true'), side('false'))).toEqual([
      `StorageClass/db metadata.annotations["storageclass.kubernetes.io/is-default-class"]: ${UNREAD}`,
    ]);
    const bound = (value: string) => [ON_CLAIM, claim({ ...RWX, volumeName: 'pv' }), asDefault(value)];
    expect(unknown(bound('true'), bound('false'))).toEqual([]);
  });
});
