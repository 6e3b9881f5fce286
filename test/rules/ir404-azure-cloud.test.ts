import { Platform } from '../../src/platforms/platform';
import { configYaml } from '../../src/rules/example-yaml';
import { judging } from './judging';

const { findingsIn, placesIn } = judging('IR404');

const stored = (azure: string) => configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  azure: ${azure}`);
const ACCOUNT = '{accountName: layers, container: images}';

test.each([
  [Platform.AZURE_GOV, 'AzureUSGovernmentCloud'],
  [Platform.AZURE_STACK_HUB, 'AzureStackCloud'],
])('on %s an own account needs cloudName %s', (platform, cloud) => {
  const [finding] = findingsIn(stored(ACCOUNT), { platform });
  expect(finding).toMatchObject({ id: 'IR404', field: 'spec.storage.azure.cloudName', expected: cloud });
  expect(placesIn(stored(ACCOUNT.replace('}', `, cloudName: ${cloud}}`)), { platform })).toEqual([]);
});

test('without an account the Operator knows the cloud', () => {
  const managed = stored('{}').replace('Unmanaged', 'Managed');
  expect(placesIn(managed, { platform: Platform.AZURE_GOV })).toEqual([]);
});

test.each([Platform.AZURE, Platform.ARO, Platform.AWS, undefined])('on %s the public cloud is right', (platform) => {
  expect(placesIn(stored(ACCOUNT), { platform })).toEqual([]);
});
