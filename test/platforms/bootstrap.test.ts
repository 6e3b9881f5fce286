import { Release, RELEASES } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import type { Bootstrap } from '../../src/platforms/profile';

/** What the Operator was seen to create, release by release. */
interface Row {
  readonly platforms: readonly Platform[];
  readonly releases: readonly Release[];
  readonly expected: Bootstrap;
}

const FROM = (since: Release) => RELEASES.slice(RELEASES.indexOf(since));
const UNTIL = (until: Release) => RELEASES.slice(0, RELEASES.indexOf(until) + 1);

const objectStorage = (field: string): Bootstrap => ({
  storage: { [field]: {} },
  replicas: 2,
  managementState: 'Managed',
  rolloutStrategy: 'RollingUpdate',
});
const claim = (storageClassName: string): Bootstrap => ({
  storage: { pvc: { claim: 'image-registry-storage' } },
  replicas: 1,
  managementState: 'Managed',
  rolloutStrategy: 'Recreate',
  claim: { name: 'image-registry-storage', accessMode: 'ReadWriteOnce', size: '100Gi', storageClassName },
});
const REMOVED: Bootstrap = { storage: {}, replicas: 1, managementState: 'Removed', rolloutStrategy: 'RollingUpdate' };
const EPHEMERAL: Bootstrap = {
  storage: { emptyDir: {} },
  replicas: 1,
  managementState: 'Managed',
  rolloutStrategy: 'RollingUpdate',
};

const AWS = [Platform.AWS, Platform.AWS_GOV, Platform.AWS_SECRET, Platform.OSD_AWS, Platform.ROSA_CLASSIC];
const AZURE = [Platform.AZURE, Platform.AZURE_GOV, Platform.AZURE_STACK_HUB, Platform.ARO, Platform.HCP_AZURE];
const NONE = [Platform.NONE, Platform.IBM_Z, Platform.IBM_POWER, Platform.HCP_AGENT];
const LATER_KNOWN = [Platform.KUBEVIRT, Platform.EQUINIX_METAL, Platform.EXTERNAL, Platform.HCP_KUBEVIRT];

const TABLE: readonly Row[] = [
  { platforms: [...AWS, Platform.ROSA_HCP, Platform.HCP_AWS], releases: RELEASES, expected: objectStorage('s3') },
  { platforms: AZURE, releases: RELEASES, expected: objectStorage('azure') },
  { platforms: [Platform.GCP, Platform.OSD_GCP, Platform.HCP_GCP], releases: RELEASES, expected: objectStorage('gcs') },
  { platforms: [Platform.IBM_CLOUD], releases: RELEASES, expected: objectStorage('ibmcos') },
  { platforms: [Platform.POWER_VS], releases: UNTIL(Release.V4_12), expected: EPHEMERAL },
  { platforms: [Platform.POWER_VS], releases: FROM(Release.V4_13), expected: objectStorage('ibmcos') },
  { platforms: [Platform.OPENSTACK_SWIFT], releases: RELEASES, expected: objectStorage('swift') },
  { platforms: [Platform.OPENSTACK_CINDER], releases: RELEASES, expected: claim('standard-csi') },
  { platforms: [Platform.OVIRT], releases: RELEASES, expected: claim('ovirt-csi-sc') },
  { platforms: [Platform.BARE_METAL, Platform.VSPHERE, Platform.NUTANIX], releases: RELEASES, expected: REMOVED },
  { platforms: NONE, releases: RELEASES, expected: REMOVED },
  { platforms: LATER_KNOWN, releases: UNTIL(Release.V4_12), expected: EPHEMERAL },
  { platforms: LATER_KNOWN, releases: FROM(Release.V4_13), expected: REMOVED },
  { platforms: [Platform.ALIBABA_CLOUD], releases: UNTIL(Release.V4_16), expected: objectStorage('oss') },
  { platforms: [Platform.ALIBABA_CLOUD], releases: FROM(Release.V4_17), expected: REMOVED },
  { platforms: [Platform.LIBVIRT], releases: RELEASES, expected: EPHEMERAL },
];

const CASES = TABLE.flatMap(({ platforms, ...row }) => platforms.map((platform) => ({ platform, ...row })));

test('the table says something about every platform in every release, once', () => {
  const named = CASES.flatMap(({ platform, releases }) => releases.map((release) => `${platform} ${release}`));
  const all = Object.values(Platform).flatMap((platform) => RELEASES.map((release) => `${platform} ${release}`));
  expect(named.sort()).toEqual(all.sort());
});

test.each(CASES)(
  '$platform from $releases.0 on starts as the Operator starts it',
  ({ platform, releases, expected }) => {
    const profile = platformProfile(platform);
    expect(Object.fromEntries(releases.map((release) => [release, profile.bootstrap(release)]))).toEqual(
      Object.fromEntries(releases.map((release) => [release, expected])),
    );
  },
);
