import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR501', 'IR502', 'IR503');

const stored = (state: string, backend: string, managementState = 'Managed') =>
  configYaml(
    `managementState: ${managementState}\nreplicas: 1\nrolloutStrategy: Recreate\nstorage:\n  managementState: ${state}\n  ${backend}`,
  );
const GIVEN_AWAY = 'IR503 spec.storage.managementState';

test.each(['Managed', 'Unmanaged'])('emptyDir loses images while the registry is %s', (state) => {
  expect(placesIn(stored('Managed', 'emptyDir: {}', state))).toEqual(['IR502 spec.storage.emptyDir']);
});

test('a registry that is Removed has none to lose', () => {
  expect(placesIn(stored('Managed', 'emptyDir: {}', 'Removed'))).toEqual([]);
});

test.each([
  ['s3: {bucket: layers}', 'bucket'],
  ['gcs: {bucket: layers}', 'bucket'],
  ['ibmcos: {bucket: layers}', 'bucket'],
  ['swift: {container: layers}', 'container'],
  ['azure: {accountName: layers}', 'accountName'],
  ['azure: {accountName: layers, container: images}', 'accountName and container'],
  ['pvc: {claim: data}', 'claim'],
])('%s is given away when it is Managed', (backend, names) => {
  expect(findingsIn(stored('Managed', backend)).map(({ id, found }) => `${id} ${found}`)).toEqual([
    `IR503 Managed with ${names} given`,
  ]);
  expect(placesIn(stored('Unmanaged', backend))).toEqual([]);
});

test.each(['s3: {}', 's3: {bucket: "", region: eu-central-1}', 'azure: {cloudName: AzurePublicCloud}', 'pvc: {}'])(
  '%s is the Operator’s own',
  (backend) => {
    expect(placesIn(stored('Managed', backend))).toEqual([]);
  },
);

test('where the registry is Removed IR501 says it', () => {
  expect(placesIn(stored('Managed', 's3: {bucket: layers}', 'Removed'))).toEqual(['IR501 spec.managementState']);
  expect(placesIn(stored('Managed', 's3: {bucket: layers}', 'Unmanaged'))).toEqual([GIVEN_AWAY]);
});
