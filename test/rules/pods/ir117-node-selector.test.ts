import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const LETTERS = "letters, digits, '-', '_' or '.', with a letter or a digit at both ends";
const config = (...labels: string[]) =>
  configYaml(`replicas: 1\nnodeSelector:\n${labels.map((each) => `  ${each}`).join('\n')}`);

testRule('IR117', {
  accept: {
    'a role, whose label has no value': config('node-role.kubernetes.io/infra: ""'),
    'a label without a domain': config('role: infra_1.a'),
    'a value of which the schema tells that it is no text': config('role: true'),
    'an empty selector': configYaml('replicas: 1\nnodeSelector: {}'),
    'no selector': configYaml('replicas: 1'),
  },
  reject: {
    'a value with a space': {
      yaml: config('example.com/role: infra node'),
      findings: [
        {
          line: 8,
          field: 'spec.nodeSelector["example.com/role"]',
          object: 'Config/cluster',
          found: '"infra node"',
          expected: LETTERS,
          fix: `in spec.nodeSelector["example.com/role"], use ${LETTERS}`,
        },
      ],
    },
    'a selector of the pruner': {
      yaml: prunerYaml('nodeSelector:\n  role: infra/node'),
      findings: [{ line: 7, field: 'spec.nodeSelector.role', object: 'ImagePruner/cluster', found: '"infra/node"' }],
    },
    'a key that ends with the slash': {
      yaml: config('role: infra', 'node-role.kubernetes.io/: ""'),
      findings: [
        {
          line: 9,
          field: 'spec.nodeSelector["node-role.kubernetes.io/"]',
          found: 'an empty text after the slash of a key',
          expected: '1 to 63 characters',
        },
      ],
    },
    'a key and a value, of which the key is told': {
      yaml: config('"the role": infra node', 'role: "-"'),
      findings: [
        { line: 8, field: 'spec.nodeSelector["the role"]', found: '"the role"' },
        { line: 9, field: 'spec.nodeSelector.role', found: '"-"' },
      ],
    },
  },
});
