import { ImageRegistry, Platform, RegistryPlacement, RegistryReport, RegistryStorage, Release } from '../../../src';
import { isAtLeast, RELEASES } from '../../../src/core/release';
import { platformProfile } from '../../../src/platforms';
import type { ImageRegistryProps } from '../../../src';
import { errorLinesOf, newChart, specOf } from '../../app';

function registryOn(platform: Platform | undefined, release: Release | undefined, props: ImageRegistryProps) {
  const chart = newChart({ platform, release });
  const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
  new ImageRegistry(chart, 'registry', { storage, ...props });
  return { chart, spec: specOf(chart, 'Config') };
}

const LABELS = { labelSelector: { matchLabels: { 'docker-registry': 'default' } } };
const SINCE_4_23 = { matchLabelKeys: ['pod-template-hash'], nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Honor' };
const constraint = (topologyKey: string, more: object = SINCE_4_23) => ({
  maxSkew: 1,
  topologyKey,
  whenUnsatisfiable: 'DoNotSchedule',
  ...LABELS,
  ...more,
});
const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';
const keysOf = (spec: Record<string, any>) => spec['topologySpreadConstraints'].map((each: any) => each.topologyKey);

test('infra: selector, both tolerations and the spread that the selector would drop', () => {
  const { chart, spec } = registryOn(Platform.AWS, undefined, { placement: RegistryPlacement.infra() });
  expect(spec).toMatchObject({
    nodeSelector: { 'node-role.kubernetes.io/infra': '' },
    tolerations: [
      { effect: 'NoSchedule', key: 'node-role.kubernetes.io/infra', operator: 'Exists' },
      { effect: 'NoExecute', key: 'node-role.kubernetes.io/infra', operator: 'Exists' },
    ],
  });
  expect(spec['topologySpreadConstraints']).toEqual([constraint(HOST), constraint(ZONE)]);
  expect(RegistryReport.of(chart).warnings).toEqual([]);
});

test.each(RELEASES)('the constraints are those that the Operator of %s would set', (release) => {
  const { spec } = registryOn(Platform.AWS, release, { placement: RegistryPlacement.infra() });
  const more = isAtLeast(release, Release.V4_23) ? SINCE_4_23 : {};
  expect(spec['topologySpreadConstraints']).toEqual([constraint(HOST, more), constraint(ZONE, more)]);
});

test.each(Object.values(Platform))('on %s pods spread over zones where nodes carry them', (platform) => {
  const { spec } = registryOn(platform, undefined, { placement: RegistryPlacement.infra() });
  expect(keysOf(spec)).toEqual(platformProfile(platform).zones ? [HOST, ZONE] : [HOST]);
});

test('zones may be told, and are not assumed without a platform', () => {
  const keys = (platform: Platform | undefined, zones?: boolean) =>
    keysOf(registryOn(platform, undefined, { placement: RegistryPlacement.infra({ zones }) }).spec);
  expect(keys(undefined)).toEqual([HOST]);
  expect(keys(undefined, true)).toEqual([HOST, ZONE]);
  expect(keys(Platform.AWS, false)).toEqual([HOST]);
  expect(keys(Platform.VSPHERE, true)).toEqual([HOST, ZONE]);
});

test('own tolerations are added, own constraints replace', () => {
  const own = [{ maxSkew: 2, topologyKey: 'rack', whenUnsatisfiable: 'ScheduleAnyway' }];
  const { spec } = registryOn(Platform.AWS, undefined, {
    placement: RegistryPlacement.infra(),
    tolerations: [{ key: 'own', operator: 'Exists' }],
    topologySpreadConstraints: own,
  });
  expect(spec['tolerations'].map(({ key }: { key: string }) => key)).toEqual([
    'node-role.kubernetes.io/infra',
    'node-role.kubernetes.io/infra',
    'own',
  ]);
  expect(spec['topologySpreadConstraints']).toEqual(own);
});

test('an own nodeSelector beside it is refused', () => {
  expect(
    errorLinesOf(() =>
      registryOn(Platform.AWS, undefined, { placement: RegistryPlacement.infra(), nodeSelector: { a: 'b' } }),
    ),
  ).toEqual(['IR112 ImageRegistry test/registry nodeSelector: found placement as well, expected one of the two.']);
});

test('one placement serves many, and what is made of it is nobody’s to change', () => {
  const placement = RegistryPlacement.infra();
  const first = registryOn(Platform.AWS, undefined, { placement }).spec;
  first['nodeSelector'].changed = 'yes';
  expect(registryOn(Platform.AWS, undefined, { placement }).spec['nodeSelector']).toEqual({
    'node-role.kubernetes.io/infra': '',
  });
});
