import { Release } from '../../../src/core/release';
import { platformProfile } from '../../../src/platforms';
import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR202');

const MANAGED = configYaml('managementState: Managed\nreplicas: 1');
const OFFERING_NOTHING = [
  Platform.ALIBABA_CLOUD,
  Platform.BARE_METAL,
  Platform.EQUINIX_METAL,
  Platform.VSPHERE,
  Platform.NUTANIX,
  Platform.IBM_Z,
  Platform.IBM_POWER,
  Platform.KUBEVIRT,
  Platform.EXTERNAL,
  Platform.NONE,
  Platform.HCP_AGENT,
  Platform.HCP_KUBEVIRT,
];

test.each(Object.values(Platform))('a Managed registry without storage on %s', (platform) => {
  const expected = OFFERING_NOTHING.includes(platform) ? ['IR202 spec.storage'] : [];
  expect(placesIn(MANAGED, { platform })).toEqual(expected);
});

test.each(OFFERING_NOTHING)('on %s it may be Removed or Unmanaged', (platform) => {
  for (const state of ['Removed', 'Unmanaged']) {
    expect(placesIn(configYaml(`managementState: ${state}\nreplicas: 1`), { platform })).toEqual([]);
  }
});

test('what a platform offers depends on the release', () => {
  expect(placesIn(MANAGED, { platform: Platform.ALIBABA_CLOUD, release: Release.V4_16 })).toEqual([]);
  expect(placesIn(MANAGED, { platform: Platform.EXTERNAL, release: Release.V4_12 })).toEqual([]);
  expect(placesIn(MANAGED, { platform: Platform.EXTERNAL, release: Release.V4_13 })).toEqual(['IR202 spec.storage']);
});

test('without a platform nobody knows', () => {
  expect(placesIn(MANAGED)).toEqual([]);
});

test.each(['Managed', 'Unmanaged'])(
  'storage with nothing but managementState %s is replaced, on every platform',
  (state) => {
    const yaml = configYaml(`managementState: Managed\nreplicas: 1\nstorage:\n  managementState: ${state}`);
    for (const platform of [undefined, Platform.AWS, Platform.VSPHERE]) {
      expect(placesIn(yaml, { platform })).toEqual(['IR202 spec.storage']);
    }
  },
);

test('an empty storage is none', () => {
  const yaml = configYaml('managementState: Managed\nreplicas: 1\nstorage: {}');
  expect(placesIn(yaml, { platform: Platform.AWS })).toEqual([]);
  expect(placesIn(yaml, { platform: Platform.VSPHERE })).toEqual(['IR202 spec.storage']);
});

test('the platform is named', () => {
  const [finding] = findingsIn(MANAGED, { platform: Platform.VSPHERE });
  expect(finding?.found).toContain(platformProfile(Platform.VSPHERE).title);
});

test.each(['persistentVolumeClaim:\n    claimName: images', 's3: bucket'])(
  'of a storage that the schema refuses, as %j, only the schema speaks',
  (storage) => {
    const yaml = configYaml(
      `managementState: Managed\nreplicas: 1\nstorage:\n  managementState: Unmanaged\n  ${storage}`,
    );
    expect(
      judging('IR101', 'IR202')
        .findingsIn(yaml)
        .map(({ id }) => id),
    ).toEqual(['IR101']);
  },
);
