import { Testing } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import type { Release } from '../../src';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from '../../src';
import { NEWEST_RELEASE, RELEASES } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import { YAML_SERIALIZER } from './yaml-serializer';

expect.addSnapshotSerializer(YAML_SERIALIZER);

const OLDEST_RELEASE = RELEASES[0] ?? NEWEST_RELEASE;
const PLATFORMS = Object.values(Platform);

/** The registry of a platform: with its usual storage, or with a claim of yours where it has none. */
function registryOn(platform: Platform, release: Release): unknown[] {
  const chart = new RegistryChart(Testing.app(), 'image-registry', { platform, release });
  const hasDefault = platformProfile(platform).defaultStorage(release) !== undefined;
  const storage = hasDefault
    ? undefined
    : RegistryStorage.existingPvc(chart, 'storage', {
        claimName: 'registry-data',
        accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
      });
  new ImageRegistry(chart, 'registry', storage === undefined ? {} : { storage });
  return Testing.synth(chart) as unknown[];
}

test.each(PLATFORMS)('on %s', (platform) => {
  expect(registryOn(platform, NEWEST_RELEASE)).toMatchSnapshot();
});

const CHANGED = PLATFORMS.filter(
  (platform) =>
    JSON.stringify(registryOn(platform, OLDEST_RELEASE)) !== JSON.stringify(registryOn(platform, NEWEST_RELEASE)),
);

test('the platforms that differ on the oldest release are those of the snapshots', () => {
  expect(CHANGED).toEqual([Platform.POWER_VS, Platform.ALIBABA_CLOUD]);
});

test.each(CHANGED)(`on %s with OpenShift ${OLDEST_RELEASE}, where it is another one`, (platform) => {
  expect(registryOn(platform, OLDEST_RELEASE)).toMatchSnapshot();
});
