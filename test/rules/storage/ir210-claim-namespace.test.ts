import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR210');

const REGISTRY = configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  pvc: {claim: registry-data}');

test('no namespace is the wrong one', () => {
  const nowhere = claimYaml('ReadWriteMany', 'X').replace('  namespace: X\n', '');
  expect(findingsIn(documents(nowhere, REGISTRY)).map(({ field, found }) => `${field}: ${found}`)).toEqual([
    'metadata.namespace: no namespace',
  ]);
});

test('a claim that somebody else uses may be anywhere', () => {
  const other = claimYaml('ReadWriteMany', 'default').replace('registry-data', 'database');
  expect(placesIn(documents(other, REGISTRY))).toEqual([]);
});

test('one claim of that name in the right place is enough', () => {
  const claims = [claimYaml('ReadWriteMany', 'default'), claimYaml('ReadWriteMany')];
  expect(placesIn(documents(...claims, REGISTRY))).toEqual([]);
});

test('a claim of that name in anybody else’s namespace is theirs', () => {
  const claims = [claimYaml('ReadWriteMany', 'gitlab'), claimYaml('ReadWriteOnce', 'shop')];
  expect(placesIn(documents(...claims, REGISTRY))).toEqual([]);
  expect(placesIn(documents(claimYaml('ReadWriteMany', 'openshift-config'), REGISTRY))).toEqual([
    'IR210 metadata.namespace',
  ]);
});
