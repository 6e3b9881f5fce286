import { ApiObject, Duration, Size } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { Cpu, Secret } from 'cdk8s-plus-28';
import {
  ImageRegistry,
  LogLevel,
  ManagementState,
  Platform,
  RegistryStorage,
  RolloutStrategy,
  type ImageRegistryProps,
} from '../../../src';
import { NEWEST_RELEASE } from '../../../src/core/release';
import { errorLinesOf, errorOf, newChart, specOf, written } from '../../app';

function registryWith(props: ImageRegistryProps): Record<string, any> {
  const chart = newChart({ platform: Platform.AWS });
  new ImageRegistry(chart, 'registry', props);
  return specOf(chart, 'Config');
}

test('a platform alone is a complete configuration', () => {
  const chart = newChart();
  new ImageRegistry(chart, 'registry', { platform: Platform.AWS });
  expect(written(chart)).toEqual([
    {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'cluster' },
      spec: {
        managementState: 'Managed',
        replicas: 2,
        rolloutStrategy: 'RollingUpdate',
        storage: { managementState: 'Managed', s3: {} },
      },
    },
  ]);
});

describe('every prop reaches its field:', () => {
  const scheduling: Pick<ImageRegistryProps, 'tolerations' | 'affinity' | 'topologySpreadConstraints'> = {
    tolerations: [{ key: 'infra', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { a: 'b' } } },
        ],
      },
    },
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
    ],
  };

  test.each<[ImageRegistryProps, Record<string, unknown>]>([
    [{ managementState: ManagementState.UNMANAGED }, { managementState: 'Unmanaged' }],
    [{ replicas: 5 }, { replicas: 5 }],
    [{ rolloutStrategy: RolloutStrategy.RECREATE }, { rolloutStrategy: 'Recreate' }],
    [{ logLevel: LogLevel.DEBUG }, { logLevel: 'Debug' }],
    [{ operatorLogLevel: LogLevel.TRACE_ALL }, { operatorLogLevel: 'TraceAll' }],
    [{ readOnly: true }, { readOnly: true }],
    [{ readOnly: false }, { readOnly: false }],
    [{ disableRedirect: true }, { disableRedirect: true }],
    [{ proxy: { http: 'http://p:1', https: 'http://p:2' } }, { proxy: { http: 'http://p:1', https: 'http://p:2' } }],
    [{ proxy: { noProxy: ['.svc', '10.0.0.0/8'] } }, { proxy: { noProxy: '.svc,10.0.0.0/8' } }],
    [
      { requests: { read: { maxRunning: 10, maxInQueue: 20, maxWaitInQueue: Duration.seconds(90) } } },
      { requests: { read: { maxRunning: 10, maxInQueue: 20, maxWaitInQueue: '1m30s' } } },
    ],
    [{ requests: { write: { maxInQueue: 0 } } }, { requests: { write: { maxInQueue: 0 } } }],
    [{ defaultRoute: true }, { defaultRoute: true }],
    [{ defaultRoute: false }, { defaultRoute: false }],
    [
      { routes: [{ name: 'a' }, { name: 'b', hostname: 'b.example.com' }] },
      { routes: [{ name: 'a' }, { name: 'b', hostname: 'b.example.com' }] },
    ],
    [
      {
        resources: {
          cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
          memory: { request: Size.mebibytes(512), limit: Size.gibibytes(1) },
          ephemeralStorage: { limit: Size.gibibytes(2) },
        },
      },
      {
        resources: {
          requests: { cpu: '500m', memory: '512Mi' },
          limits: { cpu: '2', memory: '1Gi', 'ephemeral-storage': '2Gi' },
        },
      },
    ],
    [{ resources: { cpu: { request: Cpu.millis(100) } } }, { resources: { requests: { cpu: '100m' } } }],
    [
      { nodeSelector: { disk: 'ssd' }, topologySpreadConstraints: [] },
      { nodeSelector: { disk: 'ssd' }, topologySpreadConstraints: [] },
    ],
    [scheduling, scheduling],
    [{ tolerations: [] }, { tolerations: [] }],
  ])('%j', (props, fields) => {
    const rest = { managementState: 'Managed', replicas: 2, rolloutStrategy: 'RollingUpdate' };
    expect(registryWith(props)).toEqual({ ...rest, storage: { managementState: 'Managed', s3: {} }, ...fields });
  });

  test('a Secret of a route by its name', () => {
    const chart = newChart({ platform: Platform.AWS });
    const secret = Secret.fromSecretName(chart, 'tls', 'registry-tls');
    new ImageRegistry(chart, 'registry', { routes: [{ name: 'a', hostname: 'a.example.com', secret }] });
    expect(specOf(chart, 'Config')['routes']).toEqual([
      { name: 'a', hostname: 'a.example.com', secretName: 'registry-tls' },
    ]);
  });
});

test('what nobody asked for is not written', () => {
  const fields = Object.keys(registryWith({ requests: { read: {} }, proxy: {} }));
  expect(fields.sort()).toEqual(['managementState', 'proxy', 'replicas', 'requests', 'rolloutStrategy', 'storage']);
});

test.each([
  [Duration.days(2), '48h0m0s'],
  [Duration.hours(1), '1h0m0s'],
  [Duration.minutes(90), '1h30m0s'],
  [Duration.seconds(30), '30s'],
  [Duration.millis(1500), '1.5s'],
  [Duration.seconds(0), '0s'],
])('a wait of %s is written for Go', (maxWaitInQueue, text) => {
  const requests = { read: { maxRunning: 1, maxWaitInQueue } };
  expect(registryWith({ requests })['requests'].read.maxWaitInQueue).toBe(text);
});

test('it can be asked what it is told and what it was given', () => {
  const chart = newChart();
  const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers' });
  const registry = new ImageRegistry(chart, 'registry', { storage });
  expect(registry.managementState).toBe(ManagementState.MANAGED);
  expect(registry.storage).toBe(storage);
  expect(registry.resource).toBe(ApiObject.of(registry));
  expect(registry.resource.kind).toBe('Config');
});

test('the risks of storage and registry stand on the Config together; the registry’s own reason wins', () => {
  const chart = newChart();
  const storage = RegistryStorage.emptyDir(chart, 'storage', {
    acknowledge: { IR502: 'a demo cluster', IR303: 'one zone' },
  });
  new ImageRegistry(chart, 'registry', { storage, acknowledge: { IR303: 'all of one zone', IR501: 'no images' } });
  expect(written(chart)[0]?.metadata.annotations).toEqual({
    'acknowledge.cdk8s-openshift-image-registry/IR303': 'all of one zone',
    'acknowledge.cdk8s-openshift-image-registry/IR501': 'no images',
    'acknowledge.cdk8s-openshift-image-registry/IR502': 'a demo cluster',
  });
});

describe('its constructor refuses', () => {
  const RESOURCES = { request: Size.gibibytes(2), limit: Size.gibibytes(1) };
  const affinity: k8s.Affinity = {
    nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: '7' as never, preference: {} }] },
  };

  test.each<[ImageRegistryProps, string]>([
    [{ replicas: -1 }, 'IR104 ImageRegistry test/registry replicas: found -1, expected 0 or more.'],
    [{ replicas: 1.5 }, 'IR101 ImageRegistry test/registry replicas: found 1.5, expected a whole number.'],
    [
      { replicas: 0 },
      'IR106 ImageRegistry test/registry replicas: found 0 with rolloutStrategy RollingUpdate, expected at least 1, or rolloutStrategy Recreate, because the Operator writes maxUnavailable -1 (replicas minus 1) into the Deployment, which the API server rejects.',
    ],
    [
      { requests: { read: { maxRunning: -1 } } },
      'IR104 ImageRegistry test/registry requests.read.maxRunning: found -1, expected 0 or more.',
    ],
    [
      { requests: { write: { maxInQueue: -2 } } },
      'IR104 ImageRegistry test/registry requests.write.maxInQueue: found -2, expected 0 or more.',
    ],
    [
      { routes: [{ name: 'default-route' }] },
      'IR105 ImageRegistry test/registry routes[0].name: found default-route, expected another name, because this one is reserved for the route of defaultRoute.',
    ],
    [
      { routes: [{ name: 'a' }, { name: 'a' }] },
      'IR105 ImageRegistry test/registry routes[1].name: found "a", which routes[0] already has, expected a different name for each route.',
    ],
    [
      { routes: [{ name: 'A' }] },
      "IR105 ImageRegistry test/registry routes[0].name: found \"A\", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.",
    ],
    [
      { routes: [{ name: 'a', hostname: 'https://a.example.com' }] },
      "IR109 ImageRegistry test/registry routes[0].hostname: found \"https://a.example.com\", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.",
    ],
    [
      { routes: [{ name: 'a', hostname: '' }] },
      'IR101 ImageRegistry test/registry routes[0].hostname: found an empty text, expected a value, or nothing.',
    ],
    [
      { proxy: { http: '', https: 'http://proxy.example.com' } },
      'IR101 ImageRegistry test/registry proxy.http: found an empty text, expected a value, or nothing.',
    ],
    [
      { resources: { memory: RESOURCES } },
      'IR107 ImageRegistry test/registry resources.memory.request: found 2Gi with a limit of 1Gi, expected at most 1Gi.',
    ],
    [
      { resources: { ephemeralStorage: RESOURCES } },
      'IR107 ImageRegistry test/registry resources.ephemeralStorage.request: found 2Gi with a limit of 1Gi, expected at most 1Gi.',
    ],
    [
      { resources: { cpu: { request: Cpu.units(2), limit: Cpu.millis(500) } } },
      'IR107 ImageRegistry test/registry resources.cpu.request: found 2 with a limit of 500m, expected at most 500m.',
    ],
    [
      { acknowledge: { IR203: 'we know' } },
      'IR111 ImageRegistry test/registry acknowledge.IR203: found an acknowledgement of IR203, expected the id of a finding that can be acknowledged: a warning (IR3xx), or a risk to data or trust (IR5xx).',
    ],
    [
      { acknowledge: { IR501: '' } },
      'IR111 ImageRegistry test/registry acknowledge.IR501: found no reason, expected a reason with at least two different words, eight characters and four different characters; or a ticket number, such as PLAT-42, "#42" or CHG0012345.',
    ],
    [
      { affinity },
      'IR101 ImageRegistry test/registry affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: found "7", expected a whole number.',
    ],
    [
      { resources: { quantity: 7 } as never },
      'IR101 ImageRegistry test/registry resources.quantity: found the unknown prop "quantity", expected one of cpu, memory, ephemeralStorage.',
    ],
    [
      { resources: { cpu: {}, quantity: 7 } as never },
      'IR101 ImageRegistry test/registry resources.quantity: found the unknown prop "quantity", expected one of memory, ephemeralStorage.',
    ],
    [
      { managementState: 'Gone' as never },
      'IR101 ImageRegistry test/registry managementState: found "Gone", expected "Managed", "Unmanaged", "Force" or "Removed".',
    ],
  ])('%j', (props, errorLine) => {
    expect(errorLinesOf(() => registryWith(props))).toEqual([errorLine]);
  });

  test('no storage and no platform', () => {
    expect(errorOf(() => new ImageRegistry(newChart(), 'registry'))).toBe(
      `IR113 ImageRegistry test/registry storage: found neither storage nor platform, expected storage, since without a platform there is no default.
    fix: set platform (here or on a RegistryChart), or storage to a RegistryStorage, such as RegistryStorage.s3
    source: openshift/cluster-image-registry-operator pkg/storage/storage.go GetPlatformStorage`,
    );
  });

  test('no storage on a platform that offers none, also where the Operator is to leave things alone', () => {
    const chart = newChart({ platform: Platform.VSPHERE });
    for (const managementState of [ManagementState.MANAGED, ManagementState.UNMANAGED]) {
      expect(errorLinesOf(() => new ImageRegistry(chart, managementState, { managementState }))).toEqual([
        `IR113 ImageRegistry test/${managementState} storage: found no storage on VMware vSphere, where OpenShift ${NEWEST_RELEASE} has no default storage, expected storage, or managementState Removed for a cluster without a registry.`,
      ]);
    }
    const fix = 'fix: set storage: RegistryStorage.pvc for a volume, .s3 or .bucketClaim for object storage\n';
    expect(errorOf(() => new ImageRegistry(chart, 'registry'))).toContain(fix);
  });

  test('everything at once, each with what to do and who says so', () => {
    const message = errorOf(() =>
      registryWith({
        replicas: 0,
        routes: [{ name: 'default-route', hostname: 'a:1' }],
        requests: { read: { maxRunning: -1 } },
        resources: { memory: RESOURCES },
      }),
    );
    expect(message.match(/^IR\d+/gm)).toEqual(['IR104', 'IR105', 'IR106', 'IR107', 'IR109']);
    expect(message.split('\n')).toHaveLength(15);
    expect(message.match(/^ {4}fix: \S.*$/gm)).toHaveLength(5);
    expect(message.match(/^ {4}source: \S.*$/gm)).toHaveLength(5);
  });

  test('but not what only other objects or a reason decide', () => {
    const chart = newChart({ platform: Platform.AWS });
    expect(() => new ImageRegistry(chart, 'registry', { managementState: ManagementState.REMOVED })).not.toThrow();
  });
});
