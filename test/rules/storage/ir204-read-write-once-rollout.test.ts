import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const ONE_NODE = claimYaml('ReadWriteOnce');
const ROLLING = rolledOut('rolloutStrategy: RollingUpdate');
const RECREATED = rolledOut('rolloutStrategy: Recreate');
const MISSPELLED = documents(ONE_NODE, rolledOut('rolloutStrategy: Rolling'));

testRule('IR204', {
  accept: {
    'a registry that is recreated': documents(ONE_NODE, RECREATED),
    'a claim that several nodes mount': documents(claimYaml('ReadWriteMany'), ROLLING),
    'a claim that offers both': documents(claimYaml('ReadWriteOnce, ReadWriteMany'), ROLLING),
    'a registry that is removed': documents(
      ONE_NODE,
      ROLLING.replace('replicas', 'managementState: Removed\n  replicas'),
    ),
    'a claim of another name': documents(ONE_NODE.replace('registry-data', 'other'), ROLLING),
    'a claim that exists and that several nodes mount': { yaml: ROLLING, existing: claimYaml('ReadWriteMany') },
    'a claim that is not there': ROLLING,
    'a strategy that does not exist': MISSPELLED,
  },
  reject: {
    'a rolling update': {
      yaml: documents(ONE_NODE, ROLLING),
      findings: [
        {
          line: 18,
          field: 'spec.rolloutStrategy',
          object: 'Config/cluster',
          found: 'RollingUpdate with a ReadWriteOnce claim',
          expected: 'Recreate, because only one node at a time can mount the volume',
          fix: 'set spec.rolloutStrategy to Recreate; for RollingUpdate, create another claim with accessModes [ReadWriteMany] and a storage class that supports it (an existing claim cannot change), copy the images into it, and set spec.storage.pvc.claim of Config/cluster to its name',
          related: 'PersistentVolumeClaim/registry-data, line 1',
        },
      ],
    },
    'no strategy': {
      yaml: documents(ONE_NODE, rolledOut('logLevel: Normal')),
      findings: [
        {
          line: 16,
          field: 'spec.rolloutStrategy',
          found: 'no rolloutStrategy, which means RollingUpdate, with a ReadWriteOnce claim',
        },
      ],
    },
    'a claim that several nodes may only read': {
      yaml: documents(claimYaml('ReadOnlyMany, ReadWriteOnce'), ROLLING),
      findings: [{ line: 18, field: 'spec.rolloutStrategy' }],
    },
    'a rolling update on a claim that exists': {
      yaml: ROLLING,
      existing: ONE_NODE,
      findings: [{ line: 7, field: 'spec.rolloutStrategy', object: 'Config/cluster' }],
    },
  },
});

test('a strategy that does not exist is a matter of the schema alone', () => {
  expect(judging('IR101', 'IR203', 'IR204').placesIn(MISSPELLED)).toEqual(['IR101 spec.rolloutStrategy']);
});

test('replicas and strategy are two mistakes', () => {
  const yaml = documents(ONE_NODE, ROLLING.replace('replicas: 1', 'replicas: 2'));
  expect(judging('IR203', 'IR204').placesIn(yaml)).toEqual(['IR203 spec.replicas', 'IR204 spec.rolloutStrategy']);
});

function rolledOut(line: string): string {
  return configYaml(`replicas: 1\n${line}\nstorage: {managementState: Unmanaged, pvc: {claim: registry-data}}`);
}
