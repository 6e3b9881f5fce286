import { Release, RELEASES } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';

const defaultStorage = (platform: Platform, release: Release) => platformProfile(platform).defaultStorage(release);

test.each([
  [Platform.AWS, 's3'],
  [Platform.AWS_GOV, 's3'],
  [Platform.ROSA_HCP, 's3'],
  [Platform.GCP, 'gcs'],
  [Platform.OSD_GCP, 'gcs'],
  [Platform.AZURE, 'azure'],
  [Platform.AZURE_GOV, 'azure'],
  [Platform.AZURE_STACK_HUB, 'azure'],
  [Platform.HCP_AZURE, 'azure'],
  [Platform.IBM_CLOUD, 'ibmcos'],
  [Platform.OPENSTACK_SWIFT, 'swift'],
])('%s leaves %s to the Operator', (platform, field) => {
  expect(defaultStorage(platform, Release.V5_1)).toEqual({ field, stanza: {}, managementState: 'Managed' });
});

test('a secret region of AWS needs buckets in the host name', () => {
  expect(defaultStorage(Platform.AWS_SECRET, Release.V5_1)?.stanza).toEqual({ virtualHostedStyle: true });
});

test('ARO keeps the account that the service has made, and its ownership', () => {
  expect(defaultStorage(Platform.ARO, Release.V5_1)).toEqual({
    field: 'azure',
    stanza: {},
    managementState: 'Unmanaged',
  });
});

test.each([
  [Platform.OPENSTACK_CINDER, 'standard-csi'],
  [Platform.OVIRT, 'ovirt-csi-sc'],
])('%s brings its claim along, of StorageClass %s', (platform, storageClassName) => {
  expect(defaultStorage(platform, Release.V5_1)).toEqual({
    field: 'pvc',
    stanza: { claim: 'image-registry-storage' },
    managementState: 'Unmanaged',
    claim: { name: 'image-registry-storage', accessMode: 'ReadWriteOnce', size: '100Gi', storageClassName },
  });
});

test('Power VS has a default since the Operator knows it', () => {
  expect(defaultStorage(Platform.POWER_VS, Release.V4_12)).toBeUndefined();
  expect(defaultStorage(Platform.POWER_VS, Release.V4_13)?.field).toBe('ibmcos');
});

test('Alibaba Cloud has a default as long as the Operator has a driver', () => {
  expect(defaultStorage(Platform.ALIBABA_CLOUD, Release.V4_16)?.field).toBe('oss');
  expect(defaultStorage(Platform.ALIBABA_CLOUD, Release.V4_17)).toBeUndefined();
});

test.each([
  Platform.BARE_METAL,
  Platform.EQUINIX_METAL,
  Platform.VSPHERE,
  Platform.NUTANIX,
  Platform.IBM_Z,
  Platform.IBM_POWER,
  Platform.KUBEVIRT,
  Platform.EXTERNAL,
  Platform.NONE,
  Platform.LIBVIRT,
  Platform.HCP_AGENT,
  Platform.HCP_KUBEVIRT,
])('on %s only the user can know', (platform) => {
  for (const release of RELEASES) expect(defaultStorage(platform, release)).toBeUndefined();
});
