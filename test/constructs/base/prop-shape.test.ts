import { Duration, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import * as library from '../../../src';
import { errorOf, newChart } from '../../app';

/** As plain JavaScript sees the library: without types. */
const untyped = library as any;

type Make = (chart: library.RegistryChart) => unknown;

const REGISTRY =
  (props: object): Make =>
  (chart) =>
    new untyped.ImageRegistry(chart, 'registry', { platform: 'aws', ...props });
const PRUNER =
  (props: object): Make =>
  (chart) =>
    new untyped.RegistryPruner(chart, 'pruner', props);
const CAS =
  (props: object): Make =>
  (chart) =>
    new untyped.TrustedCABundle(chart, 'cas', props);
const STORAGE =
  (factory: string, props: unknown): Make =>
  (chart) =>
    untyped.RegistryStorage[factory](chart, 'storage', props);

test.each<[string, Make, string]>([
  ['a size', STORAGE('pvc', { size: '200Gi' }), 'fix: write Size.gibibytes(200)'],
  ['a duration', PRUNER({ keepYoungerThan: '60m' }), 'fix: write Duration.minutes(60)'],
  ['a schedule', PRUNER({ schedule: '0 3 * * *' }), "fix: write Cron.schedule({ minute: '0', hour: '3' })"],
  ['a CPU', REGISTRY({ resources: { cpu: { request: '100m' } } }), 'fix: write Cpu.millis(100)'],
  ['another text', STORAGE('pvc', { size: 'large' }), 'fix: give a Size, such as Size.gibibytes(1)'],
])('the text of %s has the call that makes it in its fix', (_, make, fix) => {
  expect(errorOf(() => make(newChart()))).toContain(fix);
});

test.each<[string, Make, string, string]>([
  [
    'a text for a Size',
    STORAGE('pvc', { size: '10Gi' }),
    'RegistryStorage test/storage size',
    'found a text, expected a Size',
  ],
  ['a number for a Size', STORAGE('s3', { chunkSize: 10 }), 'chunkSize', 'found a number, expected a Size'],
  [
    'a text for a Cron',
    PRUNER({ schedule: '0 0 * * *' }),
    'RegistryPruner test/pruner schedule',
    'found a text, expected a Cron',
  ],
  ['a text for a Duration', PRUNER({ keepYoungerThan: '60m' }), 'keepYoungerThan', 'found a text, expected a Duration'],
  [
    'a text for a Duration far below',
    REGISTRY({ requests: { read: { maxWaitInQueue: '10s' } } }),
    'requests.read.maxWaitInQueue',
    'found a text',
  ],
  [
    'a text for a Secret',
    REGISTRY({ routes: [{ name: 'a', secret: 'tls' }] }),
    'routes[0].secret',
    'found a text, expected an ISecret',
  ],
  ['an object for a list', REGISTRY({ routes: { name: 'a' } }), 'routes', 'found a plain object, expected a list'],
  ['a text for a storage', REGISTRY({ storage: 's3' }), 'storage', 'found a text, expected a RegistryStorage'],
  ['the wire for a storage', REGISTRY({ storage: { s3: {} } }), 'storage', 'expected a RegistryStorage'],
  ['a text for a placement', REGISTRY({ placement: 'infra' }), 'placement', 'expected a RegistryPlacement'],
  [
    'a text for a Pem',
    CAS({ certificates: { 'a.example.com': '-----BEGIN' } }),
    'certificates["a.example.com"]',
    'found a text, expected a Pem',
  ],
  [
    'texts for CPU and memory',
    REGISTRY({ resources: { cpu: { request: '1' } } }),
    'resources.cpu.request',
    'expected a Cpu',
  ],
  [
    'the wire for resources',
    REGISTRY({ resources: { requests: { cpu: '1' } } }),
    'resources.requests',
    'the unknown prop "requests"',
  ],
  ['a misspelt prop', REGISTRY({ replica: 2 }), 'replica', 'expected replicas'],
  [
    'a misspelt prop of a struct',
    CAS({ registrySources: { allowedRegistry: [] } }),
    'registrySources.allowedRegistry',
    'expected allowedRegistries',
  ],
  ['a prop of another backend', STORAGE('gcs', { endpoint: 'x' }), 'endpoint', 'the unknown prop "endpoint"'],
  ['the field of the API', STORAGE('s3', { regionEndpoint: 'x' }), 'regionEndpoint', 'fix: write endpoint'],
  ['a name from elsewhere', PRUNER({ cron: '0 0 * * *' }), 'cron', 'fix: write schedule'],
  [
    'the name of the API for a size',
    STORAGE('pvc', { storageClassName: 'nfs', storage: '1Gi' }),
    'storage',
    'fix: write size',
  ],
  [
    'a similar prop that is set too',
    STORAGE('pvc', { storageClassName: 'nfs', storageClass: 'nfs' }),
    'storageClass',
    'fix: remove it',
  ],
  [
    'another name of a prop that is set too',
    STORAGE('pvc', { size: Size.gibibytes(1), storage: '1Gi' }),
    'storage',
    'fix: remove it',
  ],
  [
    'the name of a class for values',
    (chart) => untyped.StorageCredentials.literal(chart, 'c', { credentials: {}, acknowledge: {} }),
    'credentials',
    'fix: write values',
  ],
  ['the words of a name', PRUNER({ keepTags: 3 }), 'keepTags', 'fix: write keepTagRevisions'],
  [
    'a text for no storage',
    REGISTRY({ storage: 'none' }),
    'storage',
    'leave storage out and set managementState to ManagementState.REMOVED',
  ],
  [
    'a part of the name',
    REGISTRY({ routes: [{ name: 'a', secretName: 'x' }] }),
    'secretName',
    'fix: write secret instead\n',
  ],
  [
    'a prop of another construct',
    STORAGE('s3', { defaultRoute: true }),
    'defaultRoute',
    'fix: move it to ImageRegistryProps, which has this prop',
  ],
  [
    'a text for acknowledgements',
    REGISTRY({ acknowledge: 'IR504' }),
    'acknowledge',
    'found a text, expected an object',
  ],
  [
    'a text for a delivery',
    ({ node }) => new untyped.RegistryChart(node.root, 'other', { delivery: 'argoCd' }),
    'RegistryChart other delivery',
    'found a text, expected a Delivery',
  ],
  [
    'an amount that is no number, for a Duration',
    PRUNER({ keepYoungerThan: Duration.hours(NaN) }),
    'RegistryPruner test/pruner keepYoungerThan',
    'found the amount NaN, expected a Duration',
  ],
  [
    'no amount in minutes for a Duration',
    PRUNER({ keepYoungerThan: Duration.minutes(Infinity) }),
    'keepYoungerThan',
    'found the amount Infinity, expected a Duration',
  ],
  [
    'an amount that is no number, for a Size',
    STORAGE('s3', { chunkSize: Size.gibibytes(NaN) }),
    'chunkSize',
    'found the amount NaN, expected a Size',
  ],
  [
    'an instance for a map',
    CAS({ certificates: library.Pem.text('x') }),
    'TrustedCABundle test/cas certificates',
    'found an object of class Pem, expected an object with a key for each entry',
  ],
  [
    'a Map for a map',
    REGISTRY({ nodeSelector: new Map() }),
    'nodeSelector',
    'found an object of class Map, expected an object with a key for each entry',
  ],
  [
    'a promise for a field',
    REGISTRY({ replicas: Promise.resolve(2) }),
    'replicas',
    'found a Promise that was not awaited, expected a value that YAML supports',
  ],
  [
    'an instance for a field',
    STORAGE('s3', { bucket: 'acme', endpoint: new URL('https://s3.example.com') }),
    'endpoint',
    'fix: give a text, a number, true, false, a list or a plain object',
  ],
  [
    'an instance without a name of its class',
    REGISTRY({ nodeSelector: new (class {})() }),
    'nodeSelector',
    'found an object of another class',
  ],
  [
    'nothing for a key of a map',
    REGISTRY({ nodeSelector: { zone: undefined } }),
    'nodeSelector.zone',
    'fix: remove this entry, or give it a value; if it comes from an environment variable',
  ],
  [
    'a text for a boolean of an alert',
    (chart) => new untyped.RegistryAlerts(chart, 'alerts', { registryRemoved: 'false' }),
    'RegistryAlerts test/alerts registryRemoved',
    'found a text, expected true or false',
  ],
  [
    'a text for zones',
    () => untyped.RegistryPlacement.infra({ zones: 'false' }),
    'RegistryPlacement.infra zones',
    'found a text, expected true or false',
  ],
  [
    'a text for templates',
    () => untyped.Delivery.acm({ namespace: 'a', placement: library.ClusterPlacement.select(), templates: 'false' }),
    'Delivery.acm templates',
    'found a text, expected true or false',
  ],
  [
    'a number for a label of clusters',
    () => untyped.ClusterPlacement.select({ labels: { wave: 1 } }),
    'ClusterPlacement.select labels.wave',
    'fix: give a text',
  ],
  [
    'nothing for the namespace of the works of a fleet',
    () => untyped.FleetDelivery.manifestWork(),
    'FleetDelivery.manifestWork namespace',
    'found nothing, expected a value',
  ],
  [
    'a name that no namespace has, for the works of a fleet',
    () => untyped.FleetDelivery.manifestWork({ namespace: 'My NS' }),
    'FleetDelivery.manifestWork namespace',
    'found "My NS", expected lower-case letters',
  ],
  [
    'nothing for the repository of a fleet',
    () => untyped.FleetDelivery.argoCd({ folder: 'dist' }),
    'FleetDelivery.argoCd repository',
    'found nothing, expected a value',
  ],
  [
    'a text for waves',
    () => untyped.FleetDelivery.argoCd({ folder: 'a', repository: { repoUrl: 'https://a.example.com' }, waves: 'a' }),
    'FleetDelivery.argoCd waves',
    'found a text, expected a list',
  ],
  [
    'the App for a chart',
    ({ node }) => new untyped.ImageRegistry(node.root, 'registry', { platform: 'aws' }),
    'IR405 ImageRegistry registry',
    'fix: create a RegistryChart in the App, and give the chart as the first argument',
  ],
  [
    'nothing for a chart',
    () => untyped.RegistryStorage.pvc(undefined, 'storage'),
    'IR405 RegistryStorage storage',
    'found a scope that is in no chart, expected a chart',
  ],
  [
    'no arguments',
    () => new untyped.ImageRegistry(),
    'IR405 ImageRegistry: found',
    'found a scope that is in no chart, expected a chart',
  ],
  ['a hole in a list', REGISTRY({ routes: new Array(1) }), 'routes[0]', 'found nothing, expected an object with props'],
  ['null for props', (chart) => new untyped.ImageRegistry(chart, 'registry', null), 'props', 'found null'],
])('%s is told with its place', (_, make, place, text) => {
  const message = messageOf(make);
  expect(message).toContain(place);
  expect(message).toContain(text);
  expect(message).toMatch(/^IR\d{3} /);
});

test('all of one construct is told at once', () => {
  const message = messageOf(REGISTRY({ replica: 2, storage: 's3', routes: 'all' }));
  expect(message.match(/^IR101/gm)).toHaveLength(3);
});

test('a value that does not fit is never shown', () => {
  expect(messageOf(CAS({ certificates: { 'a.example.com': 'hunter2' } }))).not.toContain('hunter2');
});

test('what fits passes, undefined as well', () => {
  const chart = newChart();
  const secret = Secret.fromSecretName(chart, 'tls', 'route-tls');
  REGISTRY({ routes: [{ name: 'a', hostname: 'a.example.com', secret }], replicas: undefined, typo: undefined })(chart);
  STORAGE('pvc', { size: Size.gibibytes(10) })(chart);
});

function messageOf(make: Make): string {
  return errorOf(() => make(newChart()));
}
