import type { Manifest } from '../../../src/core/manifest';
import { Release, RELEASES } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import {
  config,
  configMap,
  env,
  errorOf,
  bareFacts,
  made,
  NS,
  object,
  predict,
  pruner,
  secret,
  type Deployment,
} from '../clusters';

const NONE = bareFacts('None');
const STORAGE = { storage: { emptyDir: {} } };

function registry(spec: object, release = Release.V5_1, more: readonly Manifest[] = []) {
  return predict([...NONE, ...more, config({ ...STORAGE, ...spec })], release);
}

function pod(...args: Parameters<typeof registry>): Record<string, unknown> {
  return made<Deployment>(registry(...args), 'Deployment').spec.template.spec;
}

describe('Deployment', () => {
  test.each([
    [{ replicas: 2 }, { maxSurge: 1, maxUnavailable: 1 }],
    [{ replicas: 1 }, { maxSurge: '25%', maxUnavailable: 0 }],
    [
      { replicas: 5, rolloutStrategy: 'RollingUpdate' },
      { maxSurge: '25%', maxUnavailable: 4 },
    ],
    [{ replicas: 0 }, { maxSurge: '25%', maxUnavailable: -1 }],
    [{ replicas: 3, rolloutStrategy: 'Recreate' }, undefined],
  ])('%j rolls out with %j', (spec, rollingUpdate) => {
    const { strategy } = made<Deployment>(registry(spec), 'Deployment').spec;
    expect(strategy).toEqual(rollingUpdate ? { type: 'RollingUpdate', rollingUpdate } : { type: 'Recreate' });
  });

  test('two replicas, and no other number, keep apart unless the user says otherwise', () => {
    expect(JSON.stringify(pod({ replicas: 2 }).affinity)).toContain('kubernetes.io/hostname');
    expect(pod({ replicas: 3 })).not.toHaveProperty('affinity');
    expect(pod({ replicas: 2, affinity: {} }).affinity).toEqual({});
  });

  describe('spreads pods', () => {
    const zoned = object('v1', 'Node', 'n');
    const node = { ...zoned, metadata: { name: 'n', labels: { 'topology.kubernetes.io/zone': '' } } };
    const keys = (spec: object, release: Release, nodes: Manifest[] = []) =>
      ((pod(spec, release, nodes).topologySpreadConstraints ?? []) as { topologyKey: string }[]).map(
        (each) => each.topologyKey,
      );

    test.each(RELEASES)('over hosts and workers, and over zones where a node has one: %s', (release) => {
      expect(keys({}, release)).toEqual(['kubernetes.io/hostname', 'node-role.kubernetes.io/worker']);
      expect(keys({}, release, [node])).toContain('topology.kubernetes.io/zone');
    });

    test('not where nodes are selected, but always as the user says', () => {
      const own = [{ topologyKey: 'rack', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' }];
      expect(keys({ nodeSelector: {} }, Release.V5_1)).toEqual([]);
      expect(keys({ topologySpreadConstraints: [] }, Release.V5_1)).toEqual([]);
      expect(keys({ nodeSelector: { a: 'b' }, topologySpreadConstraints: own }, Release.V5_1)).toEqual(['rack']);
    });

    test.each([
      [Release.V4_22, undefined],
      [Release.V4_23, ['pod-template-hash']],
    ])('%s counts pods of the same revision: %j', (release, expected) => {
      const [first] = pod({}, release).topologySpreadConstraints as { matchLabelKeys?: string[] }[];
      expect(first?.matchLabelKeys).toEqual(expected);
    });
  });

  test('runs on linux unless the user says otherwise, for the first group of the namespace', () => {
    expect(pod({ nodeSelector: { a: 'b' } }).nodeSelector).toEqual({ 'kubernetes.io/os': 'linux', a: 'b' });
    expect(pod({ nodeSelector: { 'kubernetes.io/os': 'x' } }).nodeSelector).toEqual({ 'kubernetes.io/os': 'x' });
    expect(pod({}).securityContext).toMatchObject({ fsGroup: 1000520000 });
    const bare = NONE.map((each) => (each.kind === 'Namespace' ? object('v1', 'Namespace', NS) : each));
    const error = errorOf(predict([...bare, config(STORAGE)]), 'Deployment/image-registry');
    expect(error).toMatch(/^generate security context for deployment config: /);
  });

  test("resources are the user's whole, in Go's words", () => {
    const resources = (spec: object) => (pod(spec).containers as { resources: object }[])[0]?.resources;
    expect(resources({})).toEqual({ requests: { cpu: '100m', memory: '256Mi' } });
    expect(resources({ resources: { limits: { cpu: '2000m' } } })).toEqual({ limits: { cpu: '2' } });
    expect(resources({ resources: {} })).toEqual({});
  });

  test.each([
    ['Debug', undefined, 'debug'],
    ['TraceAll', 1, 'debug'],
    ['Normal', undefined, 'info'],
    ['Normal', 1, 'warn'],
    ['Normal', 3, 'info'],
    ['Normal', 4, 'debug'],
    ['Normal', -2, 'debug'],
  ])('log level %s with logging %s is %s', (logLevel, logging, expected) => {
    expect(env(registry({ logLevel, ...(logging === undefined ? {} : { logging }) })).REGISTRY_LOG_LEVEL).toBe(
      expected,
    );
  });

  test('each proxy of the user wins over that of the cluster by itself', () => {
    const status = { httpProxy: 'http://c', httpsProxy: 'http://cs', noProxy: '.c' };
    const proxy = object('config.openshift.io/v1', 'Proxy', 'cluster', { spec: { noProxy: '.never' }, status });
    expect(env(registry({ proxy: { https: 'http://u' } }, Release.V4_19, [proxy]))).toMatchObject({
      HTTP_PROXY: 'http://c',
      HTTPS_PROXY: 'http://u',
      NO_PROXY: '.c',
    });
    expect(env(registry({}))).not.toHaveProperty('HTTP_PROXY');
  });

  test('limits on requests count where one is not zero', () => {
    expect(Object.keys(env(registry({ requests: { read: { maxWaitInQueue: '5s' } } }))).join()).not.toContain(
      'REQUESTS',
    );
    expect(env(registry({ requests: { write: { maxInQueue: 7, maxWaitInQueue: '90s' } } }))).toMatchObject({
      REGISTRY_OPENSHIFT_REQUESTS_WRITE_MAXRUNNING: '0',
      REGISTRY_OPENSHIFT_REQUESTS_WRITE_MAXINQUEUE: '7',
      REGISTRY_OPENSHIFT_REQUESTS_WRITE_MAXWAITINQUEUE: '1m30s',
    });
    const negative = registry({ requests: { read: { maxRunning: -1 } } });
    expect(errorOf(negative, 'Deployment/image-registry')).toBe('Requests.Read.MaxRunning must be positive number');
  });

  test('read-only and redirects', () => {
    expect(env(registry({ readOnly: true, disableRedirect: true }))).toMatchObject({
      REGISTRY_STORAGE_MAINTENANCE_READONLY: '{enabled: true}',
      REGISTRY_STORAGE_REDIRECT_DISABLE: 'true',
    });
  });

  test('TLS settings count since 4.22', () => {
    const observed = (servingInfo: object, release: Release) => registry({ observedConfig: { servingInfo } }, release);
    const good = { minTLSVersion: 'VersionTLS13', cipherSuites: ['TLS_AES_128_GCM_SHA256'] };
    expect(env(observed(good, Release.V4_22))).toMatchObject({ REGISTRY_HTTP_TLS_MINVERSION: 'VersionTLS13' });
    expect(env(observed(good, Release.V4_21))).not.toHaveProperty('REGISTRY_HTTP_TLS_MINVERSION');
    const error = (servingInfo: object, release: Release) =>
      errorOf(observed(servingInfo, release), 'Deployment/image-registry');
    expect(error({ minTLSVersion: 'TLS12' }, Release.V5_0)).toContain('unknown tls version "TLS12"');
    expect(error({ cipherSuites: ['X'] }, Release.V5_0)).toContain('unknown cipher name "X"');
    expect(error({ cipherSuites: ['X'] }, Release.V4_21)).toBeUndefined();
  });

  test('overrides reach annotations and the runtime class', () => {
    const deployment = { annotations: { a: 'b' }, runtimeClassName: 'kata', other: 1 };
    const { metadata, spec } = made<Deployment>(registry({ unsupportedConfigOverrides: { deployment } }), 'Deployment');
    expect(metadata.annotations).toEqual({ a: 'b' });
    expect(spec.template.metadata.annotations).toMatchObject({ a: 'b' });
    expect(spec.template.spec.runtimeClassName).toBe('kata');
    const error = (overrides: object) =>
      errorOf(registry({ unsupportedConfigOverrides: overrides }), 'Deployment/image-registry');
    expect(error({ deployment: { annotations: { a: 1 } } })).toContain('cannot unmarshal number');
    expect(error({ deployment: [] })).toContain(
      'cannot unmarshal array into Go struct field ConfigOverrides.deployment',
    );
  });

  test.each([
    [Release.V4_14, { progressDeadlineSeconds: 60 }, false],
    [Release.V4_21, { progressDeadlineSeconds: 60 }, true],
    [Release.V4_22, { progressDeadlineSeconds: 120 }, true],
  ])('%s has %j, required-scc: %s', (release, fields, hasScc) => {
    const { spec } = made<Deployment>(registry({}, release), 'Deployment');
    expect(spec).toMatchObject(fields);
    expect(JSON.stringify(spec.template.metadata).includes('required-scc')).toBe(hasScc);
  });
});

test.each([
  [0, Release.V4_22, { minAvailable: 0 }],
  [1, Release.V4_22, { minAvailable: 0 }],
  [2, Release.V4_23, { minAvailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' }],
])('%s replicas on %s: the budget has %j', (replicas, release, expected) => {
  const { spec } = made(registry({ replicas }, release), 'PodDisruptionBudget');
  expect(spec).toEqual({ selector: { matchLabels: { 'docker-registry': 'default' } }, ...expected });
});

describe('Routes', () => {
  const routes = [{ name: 'public', hostname: 'r.example.com', secretName: 'tls' }, { name: 'bare' }];

  test('take what they find in their Secret', () => {
    const tls = secret('tls', { 'tls.crt': 'C', 'tls.key': 'K', 'ca.crt': 'not this one' });
    const prediction = registry({ defaultRoute: true, routes }, Release.V5_1, [tls]);
    const names = prediction.objects.filter(({ kind }) => kind === 'Route').map(({ metadata }) => metadata.name);
    expect(names).toEqual(['default-route', 'public', 'bare']);
    expect(made(prediction, 'Route', 'public').spec).toEqual({
      host: 'r.example.com',
      to: { kind: 'Service', name: 'image-registry' },
      tls: { termination: 'reencrypt', certificate: 'C', key: 'K' },
    });
  });

  test('are not made without the Secret that they name', () => {
    const prediction = registry({ routes });
    expect(errorOf(prediction, 'Route')).toBe('secret "tls" not found');
    expect(prediction.objects.filter(({ kind }) => kind === 'Route')).toHaveLength(1);
  });

  test('show what is no text in their Secret as JSON does', () => {
    const tls = { ...secret('tls', {}), data: { 'tls.key': 'YWL//g==' } };
    expect(made(registry({ routes }, Release.V5_1, [tls]), 'Route', 'public').spec.tls).toEqual({
      termination: 'reencrypt',
      key: 'ab\ufffd\ufffd',
    });
  });

  test.each([
    ['Managed', { emptyDir: {}, pvc: { claim: 'c' } }],
    ['Unmanaged', {}],
  ])('are not made without a driver: %s %j', (managementState, storage) => {
    const prediction = registry({ managementState, storage, defaultRoute: true });
    expect(errorOf(prediction, 'storage')).toBeDefined();
    expect(prediction.objects.filter(({ kind }) => kind === 'Route')).toEqual([]);
  });

  test.each([[[{ name: 'a' }, { name: 'a' }]], [[{ name: 'default-route' }]]])('%j is a name twice', (twice) => {
    expect(errorOf(registry({ routes: twice }), 'Config')).toContain('duplication of names');
  });
});

describe('CA ConfigMaps', () => {
  const OWN = 'image-registry.openshift-image-registry.svc..5000';
  const service = object('v1', 'Service', 'image-registry', {}, NS);
  const serviceCa = configMap(NS, 'serviceca', { 'service-ca.crt': 'SERVICE' });
  const image = object('config.openshift.io/v1', 'Image', 'cluster', {
    spec: { additionalTrustedCA: { name: 'more' } },
  });
  const more = configMap('openshift-config', 'more', { 'r.example.com': 'USER', [OWN]: 'OVER' });
  const storageCa = configMap('openshift-config', 's3-ca', { 'ca-bundle.crt': 'STORAGE' });
  const s3 = { storage: { s3: { region: 'r', trustedCA: { name: 's3-ca' } } } };
  const data = (prediction: ReturnType<typeof predict>, name: string) =>
    made<{ data?: Record<string, string> }>(prediction, 'ConfigMap', name).data;

  test("the user's lie over the service's, the storage's beside both", () => {
    const prediction = registry(s3, Release.V5_1, [service, serviceCa, image, more, storageCa]);
    expect(data(prediction, 'image-registry-certificates')).toMatchObject({
      [OWN]: 'OVER\nSTORAGE',
      'r.example.com': 'USER',
      'storage-ca-bundle.pem': 'STORAGE',
    });
    expect(data(prediction, 'image-registry-ca')).not.toHaveProperty(['r.example.com']);
    expect(data(prediction, 'image-registry-ca')).toMatchObject({ [OWN]: 'SERVICE\nSTORAGE' });
  });

  test('who is not redirected need not trust the storage; without the Service nobody has to trust it', () => {
    const direct = registry({ ...s3, disableRedirect: true }, Release.V5_1, [service, serviceCa, storageCa]);
    expect(data(direct, 'image-registry-ca')).toMatchObject({ [OWN]: 'SERVICE' });
    expect(data(registry({}, Release.V5_1, [serviceCa]), 'image-registry-ca')).toBeUndefined();
    const removed = registry({ ...s3, managementState: 'Removed' }, Release.V5_1, [service, serviceCa]);
    expect(data(removed, 'image-registry-certificates')).toMatchObject({ [OWN]: 'SERVICE' });
  });

  test.each([
    [Release.V4_13, 'configmap "more" not found', false],
    [Release.V4_14, 'image-registry-certificates: configmap "more" not found', true],
  ])('%s: what is missing is %s', (release, words, second) => {
    const prediction = registry({}, release, [image]);
    expect(errorOf(prediction, 'ConfigMap/image-registry-certificates')).toBe(words);
    expect(prediction.objects.some(({ metadata }) => metadata.name === 'image-registry-ca')).toBe(second);
  });

  test('follow the Config as it is, without the storage of the platform', () => {
    const cloudCa = configMap('openshift-config-managed', 'kube-cloud-config', { 'ca-bundle.pem': 'CLOUD' });
    const of = (storage: object) =>
      predict([...bareFacts('AWS', { aws: { region: 'r' } }), cloudCa, config({ storage })]);
    expect(data(of({}), 'image-registry-certificates')).toBeUndefined();
    expect(data(of({ s3: {} }), 'image-registry-certificates')).toEqual({ 'storage-ca-bundle.pem': 'CLOUD' });
  });

  test('a key that is missing in the CA of the storage is an error of both', () => {
    const empty = configMap('openshift-config', 's3-ca', {});
    const prediction = registry(s3, Release.V5_1, [empty]);
    expect(errorOf(prediction, 'ConfigMap/image-registry-ca')).toContain(
      'does not contain required key "ca-bundle.crt"',
    );
  });
});

describe('pruner', () => {
  interface Job {
    spec: {
      jobTemplate: {
        metadata: object;
        spec: { template: { metadata: object; spec: { containers: { args: string[] }[] } } };
      };
    };
  }
  const named = object('config.openshift.io/v1', 'Image', 'cluster', {
    status: { internalRegistryHostname: 'r.svc:5000' },
  });
  const job = (spec: Readonly<Record<string, unknown>>, release = Release.V5_1, image = named) =>
    made<Job>(predict([...NONE, image, pruner(spec)], release), 'CronJob').spec;
  const args = (spec: Readonly<Record<string, unknown>>, image = named) =>
    job(spec, Release.V5_1, image).jobTemplate.spec.template.spec.containers[0]!.args;

  test('has its defaults', () => {
    expect(job({})).toMatchObject({ schedule: '0 0 * * *', suspend: false, successfulJobsHistoryLimit: 3 });
    expect(args({})).toEqual(
      expect.arrayContaining([
        '--keep-tag-revisions=3',
        '--keep-younger-than=60m',
        '--loglevel=1',
        '--ignore-invalid-refs=false',
      ]),
    );
  });

  test.each([
    [{ keepYoungerThanDuration: '36h', keepYoungerThan: 1 }, '--keep-younger-than=36h0m0s'],
    [{ keepYoungerThan: 90000000000 }, '--keep-younger-than=1m30s'],
    [{ logLevel: 'Trace' }, '--loglevel=6'],
    [{ ignoreInvalidImageReferences: true }, '--ignore-invalid-refs=true'],
  ])('%j gives %s', (spec, flag) => {
    expect(args(spec)).toContain(flag);
  });

  test('prunes the registry where the cluster has a name for it, whatever the Config says', () => {
    expect(args({})).toEqual(expect.arrayContaining(['--prune-registry=true', '--registry-url=https://r.svc:5000']));
    const nameless = object('config.openshift.io/v1', 'Image', 'cluster', { status: {} });
    expect(args({}, nameless)).toContain('--prune-registry=false');
  });

  test.each([
    [Release.V4_14, false, false, false],
    [Release.V4_15, true, false, false],
    [Release.V4_22, true, false, true],
    [Release.V4_23, false, true, true],
  ])('%s: SCC on the job %s, on the pod %s; label on the pod %s', (release, onJob, onPod, label) => {
    const { metadata, spec } = job({}, release).jobTemplate;
    expect(JSON.stringify(metadata).includes('required-scc')).toBe(onJob);
    expect(JSON.stringify(spec.template.metadata).includes('required-scc')).toBe(onPod);
    expect(JSON.stringify(spec.template.metadata).includes('"app"')).toBe(label);
  });

  test('is made with the defaults of the Operator where there is none', () => {
    const prediction = predict(NONE);
    expect(made(prediction, 'ImagePruner').spec).toMatchObject({ ignoreInvalidImageReferences: true });
    expect(JSON.stringify(made(prediction, 'CronJob'))).toContain('--ignore-invalid-refs=true');
  });
});

describe('a duration that Go cannot read', () => {
  test.each([
    ['2d', 'time: unknown unit "d" in duration "2d"'],
    ['90', 'time: missing unit in duration "90"'],
    ['1h 5m', 'time: unknown unit "h " in duration "1h 5m"'],
  ])('%s: %s', (keepYoungerThanDuration, words) => {
    const prediction = predict([...NONE, pruner({ keepYoungerThanDuration })]);
    expect(errorOf(prediction, 'decode')).toBe(words);
    expect(prediction.objects.some(({ kind }) => kind === 'CronJob')).toBe(false);
  });

  test('in the Config hides the whole Config from the Operator', () => {
    const prediction = registry({ requests: { read: { maxWaitInQueue: '1d' } } });
    expect(errorOf(prediction, 'decode')).toContain('"1d"');
    expect(prediction.objects.some(({ kind }) => kind === 'Deployment')).toBe(false);
  });
});

describe('bootstrap', () => {
  test.each([
    ['AWS', Release.V5_1, { storage: { s3: {} }, replicas: 2, managementState: 'Managed' }],
    ['VSphere', Release.V5_1, { storage: {}, replicas: 1, managementState: 'Removed' }],
    ['KubeVirt', Release.V4_12, { storage: { emptyDir: {} }, managementState: 'Managed' }],
    ['KubeVirt', Release.V4_13, { storage: {}, managementState: 'Removed' }],
    ['AlibabaCloud', Release.V4_16, { storage: { oss: {} } }],
    ['AlibabaCloud', Release.V4_17, { storage: {}, managementState: 'Removed' }],
    ['Tomorrow', Release.V5_1, { storage: { emptyDir: {} }, managementState: 'Managed' }],
  ])('%s on %s: %j', (type, release, expected) => {
    expect(made(predict(bareFacts(type), release), 'Config').spec).toMatchObject(expected);
  });

  test('a single node gets one replica; a volume comes with its claim', () => {
    const [infrastructure, ...rest] = bareFacts('AWS');
    const status = { ...(infrastructure?.status as object), infrastructureTopology: 'SingleReplica' };
    expect(made(predict([{ ...infrastructure!, status }, ...rest]), 'Config').spec.replicas).toBe(1);
    expect(made(predict(bareFacts('oVirt')), 'PersistentVolumeClaim').spec).toMatchObject({
      storageClassName: 'ovirt-csi-sc',
    });
    expect(
      predict(bareFacts('OpenStack'), Release.V5_1, Platform.OPENSTACK_CINDER).objects.map(({ kind }) => kind),
    ).toContain('PersistentVolumeClaim');
  });
});

describe('what Go leaves out where it is empty', () => {
  test('in tolerations every text, in affinity and spread constraints lists and matchLabels', () => {
    const tolerations = [{ key: 'infra', operator: 'Exists', value: '', tolerationSeconds: 0 }];
    expect(pod({ tolerations }).tolerations).toEqual([{ key: 'infra', operator: 'Exists', tolerationSeconds: 0 }]);
    const term = { topologyKey: 'zone', labelSelector: { matchLabels: {} }, namespaces: [] };
    const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
    expect(pod({ affinity }).affinity).toEqual({
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', labelSelector: {} }],
      },
    });
    const constraint = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', matchLabelKeys: [] };
    const [spread] = pod({ topologySpreadConstraints: [constraint] }).topologySpreadConstraints as object[];
    expect(spread).toEqual({ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' });
  });

  test('of the pruner as well', () => {
    const spec = { tolerations: [{ operator: 'Exists', effect: '' }], affinity: { nodeAffinity: {} } };
    const text = JSON.stringify(made(predict([...NONE, pruner(spec)]), 'CronJob'));
    expect(text).toContain('"tolerations":[{"operator":"Exists"}]');
    expect(text).toContain('"affinity":{"nodeAffinity":{}}');
  });

  test('the secret that the sync has not written yet', () => {
    const written = made<Deployment>(predict([...NONE, config({ ...STORAGE, httpSecret: '' })]), 'Deployment');
    const [container] = written.spec.template.spec.containers;
    expect(container?.env).toContainEqual({ name: 'REGISTRY_HTTP_SECRET' });
  });
});

test.each([{ servingInfo: 4 }, { servingInfo: { minTLSVersion: 12 } }, { servingInfo: { cipherSuites: 'all' } }])(
  'TLS settings of the wrong type stop the Deployment: %j',
  (observedConfig) => {
    expect(errorOf(registry({ observedConfig }), 'Deployment/image-registry')).toContain('accessor error');
    expect(errorOf(registry({ observedConfig }, Release.V4_21), 'Deployment/image-registry')).toBeUndefined();
  },
);

test('without a backend the driver by itself fails, whatever the sync puts in its place', () => {
  const prediction = predict([...bareFacts('Libvirt'), config({ storage: {} })]);
  expect(errorOf(prediction, 'storage')).toBe('storage backend not configured');
  expect(made(prediction, 'Deployment')).toBeDefined();
});
