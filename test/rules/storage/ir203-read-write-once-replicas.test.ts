import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const ONE_NODE = claimYaml('ReadWriteOnce');
const ON_CLAIM = 'storage: {managementState: Unmanaged, pvc: {claim: registry-data}}';
const OTHER_CLAIM = claimYaml('ReadWriteMany').replace('registry-data', 'other');

const config = (replicas: number) => configYaml(`replicas: ${replicas}\n${ON_CLAIM}`);
const withClaim = (claim: string, replicas = 2) => documents(claim, config(replicas));

testRule('IR203', {
  accept: {
    'a registry that is removed': withClaim(ONE_NODE).replace('replicas: 2', 'managementState: Removed\n  replicas: 2'),
    'one replica': withClaim(ONE_NODE, 1),
    'no replicas': withClaim(ONE_NODE, 0),
    'a number of replicas that is not there': documents(ONE_NODE, configYaml(ON_CLAIM)),
    'a claim that several nodes mount': withClaim(claimYaml('ReadWriteMany')),
    'a claim that offers both': withClaim(claimYaml('ReadWriteMany, ReadWriteOnce')),
    'a claim for a single pod, which has a rule of its own': withClaim(claimYaml('ReadWriteOncePod')),
    'a claim without access modes': withClaim(ONE_NODE.replace(/ {2}accessModes.*\n/, '')),
    'a claim without a spec': withClaim(ONE_NODE.replace(/^spec:[^]*/m, '')),
    'a claim of another name': withClaim(ONE_NODE.replace('registry-data', 'other')),
    'a claim of that name in another namespace': withClaim(claimYaml('ReadWriteOnce', 'default')),
    'a claim that is not there': config(2),
    'a claim that exists and that several nodes mount': { yaml: config(2), existing: claimYaml('ReadWriteMany') },
    'the claim of another Config among several': documents(
      ONE_NODE,
      OTHER_CLAIM,
      config(2).replace('registry-data', 'other'),
    ),
    'another storage beside somebody’s claim': documents(
      ONE_NODE,
      configYaml('replicas: 2\nstorage: {s3: {bucket: layers}}'),
    ),
    'no storage beside somebody’s claim': documents(ONE_NODE, configYaml('replicas: 2')),
    'no spec beside somebody’s claim': documents(ONE_NODE, configYaml('')),
  },
  reject: {
    'two replicas': {
      yaml: withClaim(ONE_NODE),
      findings: [
        {
          line: 17,
          field: 'spec.replicas',
          object: 'Config/cluster',
          found: '2 with a ReadWriteOnce claim',
          expected: 'at most 1, because only one node at a time can mount the volume',
          fix: 'set spec.replicas to 1 and spec.rolloutStrategy to Recreate; for more replicas, create another claim with accessModes [ReadWriteMany] and a storage class that supports it (an existing claim cannot change), copy the images into it, and set spec.storage.pvc.claim of Config/cluster to its name',
          related: 'PersistentVolumeClaim/registry-data, line 1',
        },
      ],
    },
    'two replicas that are recreated': {
      yaml: documents(ONE_NODE, configYaml(`replicas: 2\nrolloutStrategy: Recreate\n${ON_CLAIM}`)),
      findings: [
        {
          line: 17,
          field: 'spec.replicas',
          fix: 'set spec.replicas to 1; for more replicas, create another claim with accessModes [ReadWriteMany] and a storage class that supports it (an existing claim cannot change), copy the images into it, and set spec.storage.pvc.claim of Config/cluster to its name',
        },
      ],
    },
    'a claim that several nodes may only read': {
      yaml: withClaim(claimYaml('ReadWriteOnce, ReadOnlyMany'), 3),
      findings: [{ line: 17, field: 'spec.replicas', found: '3 with a ReadWriteOnce claim' }],
    },
    'the named one of several claims': {
      yaml: documents(OTHER_CLAIM, ONE_NODE, config(2)),
      findings: [{ line: 28, field: 'spec.replicas' }],
    },
    'two replicas on a claim that exists': {
      yaml: config(2),
      existing: ONE_NODE,
      findings: [{ line: 6, field: 'spec.replicas', object: 'Config/cluster' }],
    },
  },
});
