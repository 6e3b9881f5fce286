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
          fix: 'set spec.failedJobsHistoryLimit to 1; with 0, a failing pruner looks like one that has never run',
        },
      ],
    },
    'no Job that succeeded': {
      yaml: prunerYaml('successfulJobsHistoryLimit: 0'),
      findings: [
        {
          line: 6,
          field: 'spec.successfulJobsHistoryLimit',
          fix: 'set spec.successfulJobsHistoryLimit to 1; with 0, an old failed Job stays the newest result, also after a run that succeeds',
        },
      ],
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
