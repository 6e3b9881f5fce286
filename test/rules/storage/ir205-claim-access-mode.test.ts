import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 1\nrolloutStrategy: Recreate\nstorage:\n  pvc: {claim: registry-data}');
const withModes = (modes: string) => documents(claimYaml(modes), CONFIG);

testRule('IR205', {
  accept: {
    'a volume that one node mounts': withModes('ReadWriteOnce'),
    'a volume that several nodes mount': withModes('ReadWriteMany'),
    'a mode that will do beside one that will not': withModes('ReadOnlyMany, ReadWriteOnce'),
    'a mode that does not exist': withModes('ReadWrite'),
    'no mode at all': withModes(''),
    'a registry that is removed': withModes('ReadOnlyMany').replace('replicas', 'managementState: Removed\n  replicas'),
    'a claim of another name': documents(claimYaml('ReadOnlyMany').replace('registry-data', 'other'), CONFIG),
    'a claim that exists and will do': { yaml: CONFIG, existing: claimYaml('ReadWriteMany') },
    'a claim that is not there': CONFIG,
  },
  reject: {
    'a volume that one pod mounts': {
      yaml: withModes('ReadWriteOncePod'),
      findings: [
        {
          line: 7,
          field: 'spec.accessModes',
          object: 'PersistentVolumeClaim/registry-data',
          found: 'ReadWriteOncePod',
          expected: 'ReadWriteMany or ReadWriteOnce',
          fix: 'set spec.accessModes to [ReadWriteMany], or to [ReadWriteOnce] for 1 replica with rolloutStrategy Recreate; if the claim already exists on the cluster, this field cannot change: create another claim with one of these access modes, and set spec.storage.pvc.claim of Config/cluster to its name',
          related: 'Config/cluster, line 12',
        },
      ],
    },
    'a volume that nobody writes': {
      yaml: withModes('ReadOnlyMany'),
      findings: [{ line: 7, field: 'spec.accessModes', found: 'ReadOnlyMany' }],
    },
    'two modes, neither of which will do': {
      yaml: withModes('ReadWriteOncePod, ReadOnlyMany'),
      findings: [{ line: 7, field: 'spec.accessModes', found: 'ReadWriteOncePod, ReadOnlyMany' }],
    },
    'a Config that names a claim which exists and will not do': {
      yaml: CONFIG,
      existing: claimYaml('ReadWriteOncePod'),
      findings: [
        {
          line: 9,
          field: 'spec.storage.pvc.claim',
          object: 'Config/cluster',
          found: 'a claim with ReadWriteOncePod',
          expected: 'ReadWriteMany or ReadWriteOnce',
        },
      ],
    },
  },
});

test.each(['ReadWrite', ''])('an access mode of "%s" is a matter of the schema alone', (mode) => {
  const findings = judging('IR101', 'IR205').findingsIn(withModes(mode));
  expect([...new Set(findings.map(({ id }) => id))]).toEqual(['IR101']);
});
