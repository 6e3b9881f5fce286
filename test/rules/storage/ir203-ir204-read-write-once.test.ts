import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR101', 'IR203', 'IR204');

const registry = (replicas: number, strategy = 'Recreate', claim = 'registry-data') =>
  configYaml(
    `replicas: ${replicas}\nrolloutStrategy: ${strategy}\nstorage:\n  managementState: Unmanaged\n  pvc: {claim: ${claim}}`,
  );
const REPLICAS = 'IR203 spec.replicas';
const ROLLOUT = 'IR204 spec.rolloutStrategy';

test.each([
  ['ReadWriteOnce', 1, 'Recreate', []],
  ['ReadWriteOnce', 0, 'Recreate', []],
  ['ReadWriteOnce', 2, 'Recreate', [REPLICAS]],
  ['ReadWriteOnce', 1, 'RollingUpdate', [ROLLOUT]],
  ['ReadWriteOnce', 2, 'RollingUpdate', [REPLICAS, ROLLOUT]],
  ['ReadWriteMany', 2, 'RollingUpdate', []],
  ['ReadWriteMany, ReadWriteOnce', 2, 'RollingUpdate', []],
  ['ReadWriteOnce, ReadOnlyMany', 2, 'Recreate', [REPLICAS]],
])('a claim with %s, %d replicas and %s', (mode, replicas, strategy, expected) => {
  expect(placesIn(documents(claimYaml(mode), registry(replicas, strategy)))).toEqual(expected);
});

test('no strategy is a rolling update', () => {
  const yaml = documents(claimYaml('ReadWriteOnce'), registry(1).replace(/ *rolloutStrategy.*\n/, ''));
  expect(findingsIn(yaml).map(({ id, found }) => `${id} ${found}`)).toEqual([
    'IR204 no rolloutStrategy, which means RollingUpdate, with a ReadWriteOnce claim',
  ]);
});

test('a strategy that does not exist is a matter of the schema alone', () => {
  expect(placesIn(documents(claimYaml('ReadWriteOnce'), registry(1, 'Rolling')))).toEqual([
    'IR101 spec.rolloutStrategy',
  ]);
});

test('of several claims the one that is named counts', () => {
  const other = claimYaml('ReadWriteMany').replace('registry-data', 'other');
  expect(placesIn(documents(other, claimYaml('ReadWriteOnce'), registry(2)))).toEqual([REPLICAS]);
  expect(placesIn(documents(claimYaml('ReadWriteOnce'), other, registry(2, 'RollingUpdate', 'other')))).toEqual([]);
});

test('a claim of that name in another namespace tells nothing about the access mode', () => {
  expect(placesIn(documents(claimYaml('ReadWriteOnce', 'default'), registry(2)))).not.toContain(REPLICAS);
});

test('a claim that exists is a witness', () => {
  expect(placesIn(registry(2, 'RollingUpdate'), { existing: claimYaml('ReadWriteOnce') })).toEqual([REPLICAS, ROLLOUT]);
  expect(placesIn(registry(2, 'RollingUpdate'), { existing: claimYaml('ReadWriteMany') })).toEqual([]);
});

test('a claim that nobody shows is unknown, never wrong', () => {
  expect(placesIn(registry(2, 'RollingUpdate'))).toEqual([]);
});

test('claims of others may be what they like', () => {
  const s3 = configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers}');
  expect(placesIn(documents(claimYaml('ReadWriteOnce'), s3))).toEqual([]);
});
