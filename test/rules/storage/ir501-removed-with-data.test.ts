import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR501');

const PLACE = 'IR501 spec.managementState';
const removed = (storage: string) => configYaml(`managementState: Removed\nreplicas: 1\n${storage}`);
const removedWith = (backend: string, state: string) =>
  removed(`storage:\n${state === '' ? '' : `  managementState: ${state}\n`}  ${backend}`);
const BARE = removed('');

/** Where the Operator makes the storage itself. */
const MAKING = [
  Platform.AWS,
  Platform.AWS_GOV,
  Platform.AWS_SECRET,
  Platform.GCP,
  Platform.AZURE,
  Platform.AZURE_GOV,
  Platform.AZURE_STACK_HUB,
  Platform.IBM_CLOUD,
  Platform.POWER_VS,
  Platform.OPENSTACK_SWIFT,
  Platform.OSD_AWS,
  Platform.OSD_GCP,
  Platform.ROSA_CLASSIC,
  Platform.ROSA_HCP,
  Platform.HCP_AWS,
  Platform.HCP_AZURE,
  Platform.HCP_GCP,
];

test.each(Object.values(Platform))('Removed without a word about storage on %s', (platform) => {
  const told = placesIn(BARE, { platform }).filter((place) => place === PLACE);
  expect(told).toEqual(MAKING.includes(platform) ? [PLACE] : []);
});

test('on Alibaba Cloud that depends on the release', () => {
  const situation = { platform: Platform.ALIBABA_CLOUD };
  expect(placesIn(BARE, { ...situation, release: Release.V4_16 })).toEqual([PLACE]);
  expect(placesIn(BARE, { ...situation, release: Release.V4_17 })).toEqual([]);
});

test('without a platform nobody knows', () => {
  expect(placesIn(BARE)).toEqual([]);
});

test.each(['s3: {bucket: layers}', 'pvc: {claim: data}', 'azure: {accountName: layers, container: images}', 'gcs: {}'])(
  '%s is deleted unless it is Unmanaged',
  (backend) => {
    expect(placesIn(removedWith(backend, 'Managed'))).toEqual([PLACE]);
    expect(placesIn(removedWith(backend, ''))).toEqual([PLACE]);
    expect(placesIn(removedWith(backend, 'Unmanaged'))).toEqual([]);
  },
);

test('an emptyDir has nothing that outlives the pods anyway', () => {
  expect(placesIn(removedWith('emptyDir: {}', 'Managed'))).toEqual([]);
});

test.each(['Managed', 'Unmanaged'])('a registry that is %s loses nothing', (state) => {
  const yaml = configYaml(`managementState: ${state}\nreplicas: 2\nstorage:\n  managementState: Managed\n  s3: {}`);
  expect(placesIn(yaml, { platform: Platform.AWS })).toEqual([]);
});

test('the missing managementState is named', () => {
  expect(findingsIn(removedWith('s3: {}', ''))[0]?.found).toBe('Removed with no storage.managementState');
});
