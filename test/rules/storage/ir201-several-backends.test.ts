import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR201', 'IR402');

const stored = (...backends: string[]) =>
  configYaml(`replicas: 1\nstorage:\n  managementState: Unmanaged\n${backends.map((each) => `  ${each}`).join('\n')}`);

test('storage types are counted, whatever is in them, and named in the order of the Operator', () => {
  const [finding] = findingsIn(stored('pvc: {claim: data}', 's3: {}', 'emptyDir: {}')).filter(
    ({ id }) => id === 'IR201',
  );
  expect(finding?.found).toBe('emptyDir and s3 and pvc');
});

test('one storage type beside managementState is one', () => {
  expect(placesIn(stored('pvc: {claim: data}'))).toEqual([]);
});

test('oss counts as long as the Operator has a driver for it, and is told for itself afterwards', () => {
  const yaml = stored('oss: {bucket: layers}', 'pvc: {claim: data}');
  expect(placesIn(yaml, { release: Release.V4_16 })).toEqual(['IR201 spec.storage']);
  expect(placesIn(yaml, { release: Release.V4_17 })).toEqual(['IR402 spec.storage.oss']);
});

test('several storages are one mistake: what one of them alone would deserve is not told', () => {
  const all = judging('IR201', 'IR206', 'IR501', 'IR502', 'IR503');
  const spec = (state: string) =>
    configYaml(
      `managementState: ${state}\nreplicas: 3\nstorage:\n  managementState: Managed\n  emptyDir: {}\n  s3: {bucket: layers}`,
    );
  for (const state of ['Managed', 'Removed']) expect(all.placesIn(spec(state))).toEqual(['IR201 spec.storage']);
});
