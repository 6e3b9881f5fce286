import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

testRule('IR305', {
  accept: {
    'one Job of each kind': prunerYaml('successfulJobsHistoryLimit: 1\nfailedJobsHistoryLimit: 1'),
    'no limits': prunerYaml('suspend: false'),
    'a limit of another type': prunerYaml('failedJobsHistoryLimit: "0"'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'no Job that failed': {
      yaml: prunerYaml('successfulJobsHistoryLimit: 3\nfailedJobsHistoryLimit: 0'),
      findings: [
        {
          line: 7,
          field: 'spec.failedJobsHistoryLimit',
          object: 'ImagePruner/cluster',
          found: '0',
          expected: '1 or more',
          fix: 'keep at least one Job',
        },
      ],
    },
    'no Job that succeeded': {
      yaml: prunerYaml('successfulJobsHistoryLimit: 0'),
      findings: [{ line: 6, field: 'spec.successfulJobsHistoryLimit' }],
    },
    'no Job at all': {
      yaml: prunerYaml('successfulJobsHistoryLimit: 0\nfailedJobsHistoryLimit: 0'),
      findings: [
        { line: 6, field: 'spec.successfulJobsHistoryLimit' },
        { line: 7, field: 'spec.failedJobsHistoryLimit' },
      ],
    },
  },
});
