import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (replicas: number, ...storage: readonly string[]) =>
  configYaml(`replicas: ${replicas}\nstorage:\n${storage.map((each) => `  ${each}\n`).join('')}`);

testRule('IR206', {
  accept: {
    'one replica on emptyDir': stored(1, 'emptyDir: {}'),
    'no replicas on emptyDir': stored(0, 'emptyDir: {}'),
    'a number of replicas that is not there': configYaml('storage:\n  emptyDir: {}'),
    'replicas that share a bucket': stored(2, 's3: {bucket: layers}'),
    'replicas on a claim, which its access mode decides': stored(2, 'pvc: {claim: data}'),
    'several storages, which are a mistake of their own': stored(3, 'emptyDir: {}', 's3: {bucket: layers}'),
    'a registry that is removed': configYaml('managementState: Removed\nreplicas: 3\nstorage: {emptyDir: {}}'),
    'no storage': configYaml('replicas: 3'),
    'no spec': configYaml(''),
  },
  reject: {
    'two replicas on emptyDir': {
      yaml: stored(2, 'emptyDir: {}'),
      findings: [
        {
          line: 6,
          field: 'spec.replicas',
          object: 'Config/cluster',
          found: '2 with emptyDir, which pods cannot share',
          expected: 'at most 1, because each pod would have images of its own',
          fix: 'set spec.replicas to 1, or replace this storage type with one that pods can share, such as an object store or a ReadWriteMany claim',
        },
      ],
    },
  },
});
