import { Cron, Duration, Size } from 'cdk8s';
import { Cpu, Secret } from 'cdk8s-plus-28';
import {
  BackendCredentials,
  ImageRegistry,
  ImageStreamImportMode,
  Pem,
  RegistryPlacement,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
  TrustedCABundle,
  type ImageRegistryProps,
  type RegistryChart,
  type RegistryPrunerProps,
  type S3StorageProps,
  type TrustedCABundleProps,
} from '../../src';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { newChart, written } from '../app';

const scheduling = () => ({
  tolerations: [{ key: 'a', operator: 'Exists' }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }] } },
  resources: { cpu: { request: Cpu.millis(100) }, memory: { request: Size.mebibytes(100), limit: Size.gibibytes(1) } },
});

const storageProps = (chart: RegistryChart): S3StorageProps => ({
  bucket: 'layers',
  endpoint: 'https://s3.example.com',
  chunkSize: Size.mebibytes(64),
  trustedCa: Pem.text(EXAMPLE_CA),
  cloudFront: {
    baseUrl: 'https://d111.cloudfront.net',
    keyPairId: 'K',
    privateKeySecret: Secret.fromSecretName(chart, 'key', 'cloudfront'),
    duration: Duration.minutes(5),
  },
  acknowledge: { IR303: 'one zone' },
});
const registryProps = (storage: RegistryStorage): ImageRegistryProps => ({
  ...scheduling(),
  storage,
  placement: RegistryPlacement.infra(),
  proxy: { noProxy: ['a', 'b'] },
  requests: { read: { maxRunning: 1, maxWaitInQueue: Duration.seconds(5) } },
  routes: [{ name: 'a', hostname: 'a.example.com' }],
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'ScheduleAnyway' }],
  acknowledge: { IR501: 'copied elsewhere' },
});
const prunerProps = (): RegistryPrunerProps => ({
  ...scheduling(),
  schedule: Cron.daily(),
  keepYoungerThan: Duration.days(1),
  nodeSelector: { a: 'b' },
  acknowledge: { IR305: 'known to us' },
});
const trustProps = (): TrustedCABundleProps => ({
  certificates: { 'a.example.com': Pem.text(EXAMPLE_CA) },
  registrySources: { blockedRegistries: ['a.example.com'], containerRuntimeSearchRegistries: ['b.example.com'] },
  allowedRegistriesForImport: [{ domainName: 'a.example.com', insecure: true }],
  externalRegistryHostnames: ['b.example.com'],
  imageStreamImportMode: ImageStreamImportMode.LEGACY,
  acknowledge: { IR301: 'known to us' },
});

test('props that are frozen to the ground are taken as they are', () => {
  const chart = newChart();
  const storage = RegistryStorage.s3(chart, 'storage', frozen(storageProps(chart)));
  new ImageRegistry(chart, 'registry', frozen(registryProps(storage)));
  new RegistryPruner(chart, 'pruner', frozen(prunerProps()));
  new TrustedCABundle(chart, 'trust', frozen(trustProps()));
  const values = BackendCredentials.s3(frozen({ accessKey: 'a', secretKey: 'b' }));
  StorageCredentials.literal(chart, 'literal', frozen({ storage, values, acknowledge: { IR504: 'only for tests' } }));
  expect(written(chart)).toHaveLength(6);
});

test('what is changed afterwards does not reach the manifests', () => {
  const chart = newChart();
  const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers' });
  const [registry, pruner, trust] = [registryProps(storage), prunerProps(), trustProps()];
  new ImageRegistry(chart, 'registry', registry);
  new RegistryPruner(chart, 'pruner', pruner);
  new TrustedCABundle(chart, 'trust', trust);
  const before = written(chart);
  for (const props of [registry, pruner, trust]) spoil(props);
  expect(written(chart)).toEqual(before);
});

/** The same, with every plain map and list in it frozen. Constructs and units stay what they are. */
function frozen<T>(value: T): T {
  if (isPlain(value)) for (const each of Object.values(Object.freeze(value))) frozen(each);
  return value;
}

/** Adds to every map and list that can be reached. */
function spoil(value: unknown): void {
  if (!isPlain(value)) return;
  for (const each of Object.values(value)) spoil(each);
  if (Array.isArray(value)) value.push('spoilt');
  else (value as Record<string, unknown>)['spoilt'] = 'spoilt';
}

function isPlain(value: unknown): value is object {
  return (
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
  );
}
