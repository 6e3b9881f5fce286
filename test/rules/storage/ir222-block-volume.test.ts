import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 1\nrolloutStrategy: Recreate\nstorage:\n  pvc: {claim: registry-data}');
const CLAIM = claimYaml('ReadWriteOnce');
const BLOCK = `${CLAIM}  volumeMode: Block\n`;

testRule('IR222', {
  accept: {
    'a volume with a file system': documents(`${CLAIM}  volumeMode: Filesystem\n`, CONFIG),
    'a volume of no mode, which has a file system': documents(CLAIM, CONFIG),
    'a claim without a spec': documents(CLAIM.replace(/^spec:[^]*/m, ''), CONFIG),
    'a mode that does not exist': documents(`${CLAIM}  volumeMode: block\n`, CONFIG),
    'a raw device of somebody else': documents(BLOCK.replace('registry-data', 'database'), CONFIG),
    'a claim that exists with a file system': { yaml: CONFIG, existing: CLAIM },
  },
  reject: {
    'a raw device': {
      yaml: documents(BLOCK, CONFIG),
      findings: [
        {
          line: 11,
          field: 'spec.volumeMode',
          object: 'PersistentVolumeClaim/registry-data',
          found: 'Block, a raw device, for a claim of the registry',
          expected: 'volumeMode Filesystem, because the registry mounts the claim as a directory',
          fix: 'set spec.volumeMode to Filesystem; if the claim already exists on the cluster, this field cannot change: create another claim with volumeMode Filesystem, and set spec.storage.pvc.claim of Config/cluster to its name',
          related: 'Config/cluster, line 13',
        },
      ],
    },
    'a Config that names a raw device which exists': {
      yaml: CONFIG,
      existing: BLOCK,
      findings: [
        {
          line: 9,
          field: 'spec.storage.pvc.claim',
          object: 'Config/cluster',
          found: 'a claim with volumeMode Block, a raw device',
        },
      ],
    },
  },
});
