import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

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

test('another cloud than that of the cluster is told, with an account and without', () => {
  const foundWith = (azure: string) =>
    findingsIn(stored(azure), { platform: Platform.AZURE_GOV }).map(({ found }) => found);
  expect(foundWith(ACCOUNT.replace('}', ', cloudName: AzurePublicCloud}'))).toEqual(['AzurePublicCloud']);
  expect(foundWith('{cloudName: AzurePublicCloud}')).toEqual(['AzurePublicCloud']);
});

test('without an account the Operator knows the cloud', () => {
  const managed = stored('{}').replace('Unmanaged', 'Managed');
  expect(placesIn(managed, { platform: Platform.AZURE_GOV })).toEqual([]);
});

test.each([Platform.AZURE, Platform.ARO, Platform.AWS, undefined])('on %s the public cloud is right', (platform) => {
  expect(placesIn(stored(ACCOUNT), { platform })).toEqual([]);
});
