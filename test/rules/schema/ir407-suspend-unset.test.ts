import { Release } from '../../../src/core/release';
import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const on412 = (yaml: string) => ({ yaml, release: Release.V4_12 });

testRule('IR407', {
  accept: {
    'a pruner at work': on412(prunerYaml('suspend: false')),
    'a pruner at rest': on412(prunerYaml('suspend: true')),
    'a pruner without a spec, which is a mistake of its own': on412(prunerYaml('')),
    'a Config': on412(configYaml('replicas: 1')),
    'a release that asks whether it is there': { yaml: prunerYaml('keepTagRevisions: 3'), release: Release.V4_13 },
    'a part of a pruner, whose rest may have it': on412(`apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registry}
spec:
  resources:
  - {apiVersion: imageregistry.operator.openshift.io/v1, kind: ImagePruner, metadata: {name: cluster}, spec: {keepTagRevisions: 3}}
`),
  },
  reject: {
    'a pruner that does not say': {
      ...on412(prunerYaml('keepTagRevisions: 3')),
      findings: [
        {
          line: 5,
          field: 'spec.suspend',
          object: 'ImagePruner/cluster',
          found: 'no suspend, without which the Operator of 4.12 panics',
          expected: 'true or false',
          fix: 'set spec.suspend to false; to stop the pruner, set it to true',
        },
      ],
    },
    'the pruner beside one that says it': {
      ...on412(documents(prunerYaml('suspend: true'), prunerYaml('schedule: ""'))),
      findings: [{ line: 12, field: 'spec.suspend' }],
    },
  },
});
