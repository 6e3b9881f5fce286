import { PLATFORMS, platformProfile, profileOfInfrastructureType } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';

test('the register keeps the order of the enum', () => {
  expect(PLATFORMS.map(({ id }) => id)).toEqual(Object.values(Platform));
});

test('a profile is found by its id', () => {
  expect(platformProfile(Platform.NUTANIX).title).toBe('Nutanix');
});

test.each([
  ['AWS', Platform.AWS],
  ['Azure', Platform.AZURE],
  ['GCP', Platform.GCP],
  ['IBMCloud', Platform.IBM_CLOUD],
  ['PowerVS', Platform.POWER_VS],
  ['OpenStack', Platform.OPENSTACK_SWIFT],
  ['AlibabaCloud', Platform.ALIBABA_CLOUD],
  ['BareMetal', Platform.BARE_METAL],
  ['EquinixMetal', Platform.EQUINIX_METAL],
  ['VSphere', Platform.VSPHERE],
  ['Nutanix', Platform.NUTANIX],
  ['oVirt', Platform.OVIRT],
  ['KubeVirt', Platform.KUBEVIRT],
  ['External', Platform.EXTERNAL],
  ['None', Platform.NONE],
  ['Libvirt', Platform.LIBVIRT],
])('an Infrastructure object of type %s speaks of %s', (type, id) => {
  expect(profileOfInfrastructureType(type)?.id).toBe(id);
});

test.each(['', 'aws', 'SomethingNew'])('an Infrastructure object of type “%s” speaks of nothing known', (type) => {
  expect(profileOfInfrastructureType(type)).toBeUndefined();
});
