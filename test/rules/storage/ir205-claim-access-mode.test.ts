import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR101', 'IR205');

const REGISTRY = configYaml(
  'replicas: 1\nrolloutStrategy: Recreate\nstorage:\n  managementState: Unmanaged\n  pvc: {claim: registry-data}',
);

test.each(['ReadWriteOncePod', 'ReadOnlyMany'])('%s alone is refused', (mode) => {
  expect(placesIn(documents(claimYaml(mode), REGISTRY))).toEqual(['IR205 spec.accessModes']);
});

test.each(['ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany, ReadWriteOnce'])('%s will do', (mode) => {
  expect(placesIn(documents(claimYaml(mode), REGISTRY))).toEqual([]);
});

test.each(['ReadWrite', ''])('an access mode of "%s" is a matter of the schema alone', (mode) => {
  expect([...new Set(findingsIn(documents(claimYaml(mode), REGISTRY)).map(({ id }) => id))]).toEqual(['IR101']);
});

test('of a claim that exists the Config is told, which names the wrong one', () => {
  const [finding] = findingsIn(REGISTRY, { existing: claimYaml('ReadWriteOncePod') });
  expect(finding).toMatchObject({
    id: 'IR205',
    object: { kind: 'Config' },
    field: 'spec.storage.pvc.claim',
    found: 'a claim with ReadWriteOncePod',
  });
});
