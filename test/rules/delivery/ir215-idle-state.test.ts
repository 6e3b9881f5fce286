import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (state: string) => configYaml(`managementState: ${state}\nreplicas: 1`);

testRule('IR215', {
  accept: {
    'the Operator at work': config('Managed'),
    'the Operator at rest': config('Unmanaged'),
    'no registry': config('Removed'),
    'no state': configYaml('replicas: 1'),
    'no spec': configYaml('').replace('spec:\n', ''),
    'a state that no API server accepts': config('Forced'),
    'another object': prunerYaml('managementState: Force'),
  },
  reject: {
    'a state that the Operator does not know': {
      yaml: config('Force'),
      findings: [
        {
          line: 6,
          field: 'spec.managementState',
          object: 'Config/cluster',
          found: 'Force',
          expected: 'Managed, Unmanaged or Removed, because with Force the Operator applies nothing',
          fix: 'set spec.managementState to Managed',
        },
      ],
    },
    'the second of two': {
      yaml: documents(config('Managed'), config('Force')),
      findings: [{ line: 14, field: 'spec.managementState' }],
    },
  },
});
