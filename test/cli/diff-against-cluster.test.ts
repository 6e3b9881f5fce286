import { effects, effectLines } from './diffing';

const NS = 'openshift-image-registry';
const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\n';

/** What somebody keeps in Git. */
function written(storage: string, rest = ''): string {
  return `${CONFIG}metadata: {name: cluster}\nspec: {managementState: Managed, replicas: 2, rolloutStrategy: RollingUpdate, ${rest}storage: ${storage}}\n`;
}

/** The same once the API server and the Operator have had it, as `oc get -o yaml` prints it. */
function live(storage: string, managed: boolean): string {
  return `${CONFIG}metadata: {name: cluster, uid: 1-2, resourceVersion: "7", generation: 3, finalizers: [imageregistry.operator.openshift.io/finalizer]}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  logLevel: Normal
  operatorLogLevel: Normal
  httpSecret: c0ffee
  observedConfig: {servingInfo: {minTLSVersion: VersionTLS12, cipherSuites: [TLS_AES_128_GCM_SHA256]}}
  proxy: {}
  requests: {read: {maxWaitInQueue: 0s}, write: {maxWaitInQueue: 0s}}
  unsupportedConfigOverrides: null
  storage: ${storage}
status: {storage: ${storage}, storageManaged: ${managed}}
`;
}

const together = (...documents: readonly string[]): string => documents.join('---\n');
/** Beside the Config: what an administrator prints along. */
const REST = together(
  `apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster, uid: a}\nstatus: {infrastructureName: blue-1, platformStatus: {type: AWS, aws: {region: eu-central-1}}}\n`,
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${NS}, uid: b, annotations: {openshift.io/sa.scc.supplemental-groups: 1000/10000}}\n`,
  `apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster, uid: c}\nspec: {}\n`,
  `apiVersion: v1\nkind: Secret\nmetadata: {name: installer-cloud-credentials, namespace: ${NS}, uid: d}\ndata: {credentials: W2RlZmF1bHRdCmF3c19hY2Nlc3Nfa2V5X2lkID0gYQphd3Nfc2VjcmV0X2FjY2Vzc19rZXkgPSBiCg==}\n`,
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: leftover, namespace: ${NS}, uid: e}\nspec: {accessModes: [ReadWriteOnce]}\n`,
);

const NAMED = '{s3: {bucket: layers, region: eu-central-1}}';
const NAMED_LIVE =
  '{managementState: Unmanaged, s3: {bucket: layers, region: eu-central-1, virtualHostedStyle: false, trustedCA: {name: ""}}}';
const CREATED_LIVE =
  '{managementState: Managed, s3: {bucket: blue-1-image-registry-eu-central-1, region: eu-central-1, encrypt: true, virtualHostedStyle: false}}';

test.each([
  ['of the user', NAMED, live(NAMED_LIVE, false)],
  ['that the Operator made and named', '{s3: {}}', live(CREATED_LIVE, true)],
  ['that nobody wrote down', '{}', live(CREATED_LIVE, true)],
])('what the Operator filled in is no edit, with storage %s', (_, storage, cluster) => {
  const git = written(storage);
  expect(effects(cluster, git)).toEqual([]);
  expect(effects(git, cluster)).toEqual([]);
});

test('what a cluster has beside the manifests is not deleted by them, and serves as facts', () => {
  const cluster = together(live(NAMED_LIVE, false), REST);
  expect(effects(cluster, written(NAMED))).toEqual([]);
  expect(effects(written(NAMED), cluster)).toEqual([]);
});

test('an edit of a cluster as it is shows as ever', () => {
  const cluster = together(live(NAMED_LIVE, false), REST);
  expect(effectLines(effects(cluster, written(NAMED.replace('layers', 'others')))).join('\n')).toMatch(
    /^loss Storage\/S3\/layers: the registry uses another storage/,
  );
  expect(effectLines(effects(cluster, written(NAMED, 'logLevel: Debug, ')))).toEqual([
    `disruption Deployment/${NS}/image-registry: all pods are replaced one by one`,
  ]);
});

test('of two pictures of a cluster the second tells what is gone', () => {
  const [before, after] = [together(live(NAMED_LIVE, false), REST), live(NAMED_LIVE, false)];
  expect(effectLines(effects(before, after))).toContainEqual(
    expect.stringMatching(/^loss PersistentVolumeClaim\/.*leftover: /),
  );
});

describe('a manifest is merged into the live object, as apply does it', () => {
  const part = (spec: string) => `${CONFIG}metadata: {name: cluster}\nspec: ${spec}\n`;
  const cluster = live(NAMED_LIVE, false);
  const applied = (spec: string) =>
    cluster.replace(
      'metadata: {',
      `metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: '{"spec":${spec}}'}, `,
    );

  test('which keeps what the manifest leaves out', () => {
    expect(effects(cluster, part('{replicas: 2}'))).toEqual([]);
    expect(effectLines(effects(cluster, part('{nodeSelector: {node-role.kubernetes.io/infra: ""}}')))).toContainEqual(
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one`,
    );
  });

  test('unless an earlier apply brought it', () => {
    const debug = applied('{"logLevel":"Debug","replicas":2}').replace('logLevel: Normal', 'logLevel: Debug');
    expect(effectLines(effects(debug, part('{replicas: 2}')))).toEqual([
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one`,
    ]);
  });

  test('and keeps another storage that no apply brought, so that there are two', () => {
    const claim = part('{storage: {managementState: Unmanaged, pvc: {claim: data}}}');
    const words = (old: string) =>
      effects(old, claim)
        .map(({ why }) => why)
        .join('\n');
    expect(words(cluster)).not.toContain('exactly one storage type');
    expect(words(applied('{"replicas":2}'))).toContain('exactly one storage type');
  });

  test('and an annotation that is no JSON says nothing', () => {
    const broken = cluster.replace(
      'metadata: {',
      'metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: "{"}, ',
    );
    expect(effects(broken, part('{replicas: 2}'))).toEqual([]);
  });
});

describe('of parts on both sides', () => {
  const part = (spec: string) => `${CONFIG}metadata: {name: cluster}\nspec: ${spec}\n`;

  test('the live Config has the rest', () => {
    expect(
      effectLines(effects(part('{replicas: 2}'), part('{replicas: 2, logLevel: Debug}'), '--platform', 'aws')),
    ).toEqual([`disruption Deployment/${NS}/image-registry: all pods are replaced one by one`]);
  });

  test('a field that only OLD has is taken away', () => {
    const [gone] = effects(part('{managementState: Managed, replicas: 2}'), part('{replicas: 2}'), '--platform', 'aws');
    expect(gone).toMatchObject({ object: 'Config/cluster', old: 'Managed', new: 'not set' });
  });
});

describe('objects of a dump that have lost their uid', () => {
  const S3 = '{managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}';
  const stripped = (metadata: string): string => `apiVersion: v1
kind: List
metadata: ${metadata}
items:
- {apiVersion: v1, kind: Secret, metadata: {name: registry-tls, namespace: ${NS}}, type: kubernetes.io/tls}
- {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: old, namespace: ${NS}}, spec: {}}
`;
  const deleted = (config: string, objects: string): string[] =>
    effects({ 'config.yaml': config, 'objects.yaml': objects }, { 'config.yaml': written(S3) }, '--platform', 'aws')
      .filter(({ new: now }) => now === 'deleted')
      .map(
        ({ object, why }) =>
          `${object}${why.includes('export it again with its metadata.uid') ? ', with the hint' : ''}`,
      );
  const BOTH = [`PersistentVolumeClaim/${NS}/old`, `Secret/${NS}/registry-tls`];

  test('are live in a List of oc get beside a live Config', () => {
    expect(deleted(live(S3, false), stripped('{resourceVersion: ""}'))).toEqual([]);
  });

  test('are deleted if they may be manifests, and a hint says how to show what they are', () => {
    expect(deleted(live(S3, false), stripped('{}'))).toEqual(BOTH.map((each) => `${each}, with the hint`));
  });

  test('are manifests in Git, also in such a List', () => {
    expect(deleted(written(S3), stripped('{resourceVersion: ""}'))).toEqual(BOTH);
  });

  test('are gone if both sides are live', () => {
    const sides = { 'config.yaml': live(S3, false) };
    const all = effects({ ...sides, 'objects.yaml': stripped('{resourceVersion: ""}') }, sides, '--platform', 'aws');
    expect(all.filter(({ new: now }) => now === 'deleted').map(({ object }) => object)).toEqual(BOTH);
  });
});
