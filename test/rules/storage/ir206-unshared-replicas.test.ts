import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR206');

const stored = (replicas: number, backend: string) =>
  configYaml(`replicas: ${replicas}\nstorage:\n  managementState: Unmanaged\n  ${backend}`);

test.each([
  [2, 'emptyDir: {}', true],
  [1, 'emptyDir: {}', false],
  [2, 's3: {bucket: layers}', false],
  [2, 'pvc: {claim: data}', false],
])('%d replicas with %s', (replicas, backend, refused) => {
  expect(placesIn(stored(replicas, backend)).includes('IR206 spec.replicas')).toBe(refused);
});
