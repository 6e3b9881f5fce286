import { Duration } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Pem,
  Platform,
  RegistryReport,
  RegistryStorage,
  TrustedCABundle,
  type ManifestWorkDeliveryProps,
  type ManifestWorkReplicaSetDeliveryProps,
} from '../../../src';
import type { Manifest } from '../../../src/core/manifest';
import { errorLinesOf, newChart, textOf, written } from '../../app';

const PLACEMENT = ClusterPlacement.select({ labels: { env: 'prod' } });

function writtenBy(delivery: Delivery): Manifest[] {
  const chart = newChart({ platform: Platform.AWS, delivery });
  new ImageRegistry(chart, 'registry');
  return written(chart);
}

test('a chart becomes one ManifestWork in the namespace of the cluster', () => {
  const [work, ...others] = writtenBy(Delivery.manifestWork({ cluster: 'berlin' }));
  expect(others).toEqual([]);
  expect(work).toMatchObject({ kind: 'ManifestWork', metadata: { name: 'test', namespace: 'berlin' } });
  const { workload } = work?.['spec'] as { readonly workload: { readonly manifests: Manifest[] } };
  expect(workload.manifests.map(({ kind }) => kind)).toEqual(['ClusterRole', 'Config']);
});

test('a chart becomes one ManifestWorkReplicaSet beside its Placement', () => {
  const rollout = { maxConcurrency: '5', maxFailures: '10%', minSuccessTime: Duration.minutes(1) };
  const delivery = Delivery.manifestWorkReplicaSet({ namespace: 'works', placement: PLACEMENT, name: 'all', rollout });
  const [placement, set, ...others] = writtenBy(delivery);
  expect(others).toEqual([]);
  expect(placement).toMatchObject({ kind: 'Placement', metadata: { name: 'all', namespace: 'works' } });
  expect(set).toMatchObject({ kind: 'ManifestWorkReplicaSet', metadata: { name: 'all', namespace: 'works' } });
  const progressive = { maxConcurrency: 5, maxFailures: '10%', minSuccessTime: '1m0s' };
  expect((set?.['spec'] as Record<string, unknown>)['placementRefs']).toEqual([
    { name: 'all', rolloutStrategy: { type: 'Progressive', progressive } },
  ]);
});

test.each([
  [Delivery.manifestWork({ cluster: 'berlin' }), ['IR325']],
  [Delivery.manifestWorkReplicaSet({ namespace: 'works', placement: PLACEMENT }), ['IR325']],
  [Delivery.acm({ namespace: 'policies', placement: PLACEMENT }), []],
])('$title: the report tells of what server-side apply could not take away', (delivery, ids) => {
  const chart = newChart({ delivery });
  new ImageRegistry(chart, 'registry', { storage: RegistryStorage.gcs(chart, 'storage', { bucket: 'layers' }) });
  expect(RegistryReport.of(chart).warnings.map(({ id }) => id)).toEqual(ids);
});

test('what YAML readers mistake is quoted inside of a work too, and nothing is an alias', () => {
  const chart = newChart({ platform: Platform.AWS, delivery: Delivery.manifestWork({ cluster: '0o17' }) });
  new ImageRegistry(chart, 'registry', {
    nodeSelector: { version: '0o17' },
    acknowledge: { IR303: '= one zone only' },
  });
  const text = textOf(chart);
  expect(text).toContain('version: "0o17"');
  expect(text).toContain('namespace: "0o17"');
  expect(text).not.toMatch(/[&*]a\d/);
});

test('a ServiceAccount that applies is named in the work', () => {
  const executor = { namespace: 'registry', name: 'applier' };
  const [work] = writtenBy(Delivery.manifestWork({ cluster: 'berlin', executor }));
  expect(work?.['spec']).toMatchObject({ executor: { subject: { serviceAccount: executor } } });
});

test('more than a hub takes is told at synth', () => {
  const chart = newChart({ platform: Platform.AWS, delivery: Delivery.manifestWork({ cluster: 'berlin' }) });
  const pem = Pem.file('examples/acm/registry-ca.pem');
  const hosts = Array.from({ length: 900 }, (_, index) => [`registry-${index}.example.com`, pem] as const);
  new TrustedCABundle(chart, 'ca', { certificates: Object.fromEntries(hosts) });
  expect(errorLinesOf(() => written(chart))[0]).toMatch(
    /^\[test\] IR229 test: found objects of \d{6} bytes for one ManifestWork, expected at most 512000/,
  );
});

test.each([
  ['nothing', undefined, ['IR113 Delivery.manifestWork cluster']],
  ['no name of a cluster', { cluster: 'a.b' }, ['IR101 Delivery.manifestWork cluster']],
  ['a wrong name', { cluster: 'a', name: 'B' }, ['IR101 Delivery.manifestWork name']],
  ['half an executor', { cluster: 'a', executor: { name: 'x' } }, ['IR113 Delivery.manifestWork executor.namespace']],
])('a ManifestWork with %s is refused', (_, props, expected) => {
  const errorLines = errorLinesOf(() => Delivery.manifestWork(props as unknown as ManifestWorkDeliveryProps));
  expect(errorLines.map((errorLine) => errorLine.replace(/: found.*/, ''))).toEqual(expected);
});

test.each([
  ['nothing', undefined, ['IR113 namespace', 'IR113 placement']],
  ['another placement', { namespace: 'a', placement: {} }, ['IR101 placement']],
  [
    'a number',
    { namespace: 'a', placement: PLACEMENT, rollout: { maxConcurrency: 5 } },
    ['IR101 rollout.maxConcurrency'],
  ],
  [
    'no percentages',
    { namespace: 'a', placement: PLACEMENT, rollout: { maxConcurrency: '101%', maxFailures: '-1' } },
    ['IR101 rollout.maxConcurrency', 'IR101 rollout.maxFailures'],
  ],
])('a ManifestWorkReplicaSet with %s is refused', (_, props, expected) => {
  const make = () => Delivery.manifestWorkReplicaSet(props as unknown as ManifestWorkReplicaSetDeliveryProps);
  const errorLines = errorLinesOf(make).map((errorLine) => errorLine.replace(/: found.*/, ''));
  expect(errorLines).toEqual(expected.map((each) => each.replace(' ', ' Delivery.manifestWorkReplicaSet ')));
});
