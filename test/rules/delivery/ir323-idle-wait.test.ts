import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const limits = (read: string, write = '{}') => configYaml(`replicas: 1\nrequests:\n  read: ${read}\n  write: ${write}`);

testRule('IR323', {
  accept: {
    'a wait in a queue': limits('{maxWaitInQueue: 30s, maxInQueue: 40}'),
    'a wait for one of those that run': limits('{maxWaitInQueue: 30s, maxRunning: 20}'),
    'a wait with all limits': limits('{maxWaitInQueue: 30s, maxRunning: 20, maxInQueue: 40}'),
    'no wait': limits('{maxWaitInQueue: 0s}'),
    'no wait, without a unit': limits('{maxWaitInQueue: "0"}'),
    'a wait that Go cannot read': limits('{maxWaitInQueue: 1d}'),
    'no limits': limits('{}'),
    'no requests': configYaml('replicas: 1'),
    'no spec': configYaml('').replace('spec:\n', ''),
    'a part of a Config, the rest of which may have the queue': `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata: {name: registry, namespace: cluster-a}
spec:
  resources:
  - ${limits('{maxWaitInQueue: 30s}').trim().replaceAll('\n', '\n    ')}
`,
  },
  reject: {
    'a wait alone': {
      yaml: limits('{maxWaitInQueue: 30s}'),
      findings: [
        {
          line: 8,
          field: 'spec.requests.read.maxWaitInQueue',
          object: 'Config/cluster',
          found: '30s without maxRunning and maxInQueue',
          expected: 'maxRunning and maxInQueue as well',
          fix: 'set spec.requests.read.maxRunning and maxInQueue, because if neither is set, requests are not limited; or remove maxWaitInQueue',
        },
      ],
    },
    'a wait beside limits that are none': {
      yaml: limits('{maxWaitInQueue: 1ns, maxRunning: 0, maxInQueue: 0}'),
      findings: [
        { line: 8, field: 'spec.requests.read.maxWaitInQueue', found: '1ns without maxRunning and maxInQueue' },
      ],
    },
    'a wait for writing beside a queue for reading': {
      yaml: limits('{maxWaitInQueue: 30s, maxInQueue: 40}', '{maxWaitInQueue: 1m}'),
      findings: [
        { line: 9, field: 'spec.requests.write.maxWaitInQueue', found: '1m without maxRunning and maxInQueue' },
      ],
    },
    'both, in the second of two Configs': {
      yaml: documents(configYaml('replicas: 1'), limits('{maxWaitInQueue: 30s}', '{maxWaitInQueue: 30s}')),
      findings: [
        { line: 15, field: 'spec.requests.read.maxWaitInQueue' },
        { line: 16, field: 'spec.requests.write.maxWaitInQueue' },
      ],
    },
  },
});
