import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (...tolerations: string[]) =>
  configYaml(`replicas: 1\ntolerations:\n${tolerations.map((each) => `- {${each}}`).join('\n')}`);

testRule('IR114', {
  accept: {
    'a taint, whatever its value': config('key: node-role.kubernetes.io/infra, operator: Exists'),
    'a taint of one value': config('key: dedicated, operator: Equal, value: registry, effect: NoSchedule'),
    'Equal where no operator is named': config('key: dedicated, value: registry, effect: PreferNoSchedule'),
    'a taint without a value': config('key: dedicated'),
    'every taint': config('operator: Exists'),
    'a taint for some time': config('key: dedicated, operator: Exists, effect: NoExecute, tolerationSeconds: 60'),
    'texts that are empty, as absent ones': config('key: a, operator: "", value: "", effect: ""'),
    'a key of which the schema tells that it is no text': config('key: 5'),
    'an operator of which the schema tells that it is no text': config('operator: 5'),
    'a map where the schema tells that a list belongs': configYaml('replicas: 1\ntolerations: {operator: Exist}'),
    'no tolerations': configYaml('replicas: 1'),
  },
  reject: {
    'an operator that does not exist': {
      yaml: configYaml('replicas: 1\ntolerations:\n- key: dedicated\n  operator: Exist'),
      findings: [
        {
          line: 9,
          field: 'spec.tolerations[0].operator',
          object: 'Config/cluster',
          found: '"Exist"',
          expected: 'Exists or Equal',
          fix: 'in spec.tolerations[0].operator, use Exists or Equal',
        },
      ],
    },
    'a toleration of the pruner': {
      yaml: prunerYaml('tolerations:\n- key: dedicated\n  operator: Exist'),
      findings: [{ line: 8, field: 'spec.tolerations[0].operator', object: 'ImagePruner/cluster' }],
    },
    'a key with a space': {
      yaml: config('key: infra node, operator: Exists'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].key',
          found: '"infra node"',
          expected: "letters, digits, '-', '_' or '.', with a letter or a digit at both ends",
          fix: "in spec.tolerations[0].key, use letters, digits, '-', '_' or '.', with a letter or a digit at both ends",
        },
      ],
    },
    'a key whose domain is in upper case': {
      yaml: config('key: Example.com/infra, operator: Exists'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].key',
          found: '"Example.com" before the slash of a key',
          fix: 'write "example.com", in lower case',
        },
      ],
    },
    'a value without the key of its taint': {
      yaml: config('value: registry, effect: NoSchedule'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].operator',
          found: 'neither a key nor operator Exists',
          expected: 'one of them',
          fix: 'add a key, or set operator to Exists, which tolerates every taint',
        },
      ],
    },
    'Equal without a key': {
      yaml: config('operator: Equal'),
      findings: [{ line: 8, field: 'spec.tolerations[0].operator', found: 'neither a key nor operator Exists' }],
    },
    'Equal with an empty key': {
      yaml: config('key: "", operator: Equal'),
      findings: [{ line: 8, field: 'spec.tolerations[0].operator', found: 'neither a key nor operator Exists' }],
    },
    'a value beside Exists': {
      yaml: config('key: dedicated, operator: Exists, value: registry'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].value',
          found: '"registry" with operator Exists',
          expected: 'no value',
          fix: 'remove value, or set operator to Equal',
        },
      ],
    },
    'a value that no taint has': {
      yaml: config('key: dedicated, value: "the registry"'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].value',
          found: '"the registry"',
          expected: "letters, digits, '-', '_' or '.', with a letter or a digit at both ends",
        },
      ],
    },
    'an effect that does not exist': {
      yaml: config('key: dedicated, operator: Exists, effect: NoScheduling'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].effect',
          found: '"NoScheduling"',
          expected: 'NoSchedule, PreferNoSchedule or NoExecute',
          fix: 'in spec.tolerations[0].effect, use NoSchedule, PreferNoSchedule or NoExecute',
        },
      ],
    },
    'some time for a taint that moves no pod': {
      yaml: config('key: dedicated, operator: Exists, effect: NoSchedule, tolerationSeconds: 60'),
      findings: [
        {
          line: 8,
          field: 'spec.tolerations[0].effect',
          found: 'NoSchedule with tolerationSeconds',
          expected: 'NoExecute, the only effect with which tolerationSeconds is allowed',
          fix: 'remove tolerationSeconds, or set effect to NoExecute',
        },
      ],
    },
    'some time for any effect': {
      yaml: config('key: dedicated, operator: Exists, tolerationSeconds: 0'),
      findings: [{ line: 8, field: 'spec.tolerations[0].effect', found: 'no effect with tolerationSeconds' }],
    },
    'everything at once, beside a good one and one that the schema refuses': {
      yaml: config('key: 5', 'operator: Exists', 'key: -a, operator: Equals, effect: None, tolerationSeconds: 1'),
      findings: [
        { line: 10, field: 'spec.tolerations[2].key' },
        { line: 10, field: 'spec.tolerations[2].operator' },
        { line: 10, field: 'spec.tolerations[2].effect' },
      ],
    },
  },
});
