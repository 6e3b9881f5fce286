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
          found: 'volumeMode Block',
          expected: 'Filesystem',
          fix: 'create the claim with volumeMode Filesystem, which is also the default',
        },
      ],
    },
    'a Config that names a raw device which exists': {
      yaml: CONFIG,
      existing: BLOCK,
      findings: [{ line: 9, field: 'spec.storage.pvc.claim', object: 'Config/cluster', found: 'volumeMode Block' }],
    },
  },
});
