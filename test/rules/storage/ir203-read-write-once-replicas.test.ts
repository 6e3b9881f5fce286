import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (replicas: number, claim = 'registry-data') =>
  configYaml(`replicas: ${replicas}\nstorage:\n  managementState: Unmanaged\n  pvc: {claim: ${claim}}`);

testRule('IR203', {
  accept: {
    'one replica': documents(claimYaml('ReadWriteOnce'), config(1)),
    'no replicas': documents(claimYaml('ReadWriteOnce'), config(0)),
    'a claim that several nodes mount': documents(claimYaml('ReadWriteMany'), config(2)),
    'a claim that offers both': documents(claimYaml('ReadWriteOnce, ReadWriteMany'), config(2)),
    'a claim of another name': documents(claimYaml('ReadWriteOnce'), config(2, 'other')),
    'a claim that is not there': config(2),
  },
  reject: {
    'two replicas': {
      yaml: documents(claimYaml('ReadWriteOnce'), config(2)),
      findings: [
        {
          line: 17,
          field: 'spec.replicas',
          found: '2 with a ReadWriteOnce claim',
          expected: 'at most 1',
          fix: 'set replicas to 1 with rolloutStrategy Recreate, or use a storage class that offers ReadWriteMany',
        },
      ],
    },
    'two replicas on a claim that exists': {
      yaml: config(2),
      existing: claimYaml('ReadWriteOnce'),
      findings: [{ line: 6, field: 'spec.replicas', object: 'Config/cluster' }],
    },
  },
});
