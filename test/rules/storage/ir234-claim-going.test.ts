import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (state = 'Managed') =>
  configYaml(`managementState: ${state}\nreplicas: 2\nstorage: {pvc: {claim: registry-data}}`);
const CLAIM = claimYaml('ReadWriteMany');
const GOING = CLAIM.replace('metadata:\n', 'metadata:\n  deletionTimestamp: "2026-01-01T00:00:00Z"\n');
const LOST = `${CLAIM}  volumeName: pv1\nstatus:\n  phase: Lost\n`;

testRule('IR234', {
  accept: {
    'a claim that stays': documents(CLAIM, config()),
    'a claim that is bound': documents(`${CLAIM}status: {phase: Bound}\n`, config()),
    'a claim of somebody else': documents(GOING.replace('name: registry-data', 'name: other'), config()),
    'a registry that is removed': documents(GOING, config('Removed')),
  },
  reject: {
    'a claim that is being deleted': {
      yaml: documents(GOING, config()),
      findings: [
        {
          line: 4,
          field: 'metadata.deletionTimestamp',
          object: 'PersistentVolumeClaim/registry-data',
          found: 'persistentvolumeclaim "registry-data" is being deleted',
          expected: 'a claim that is not being deleted',
          fix: 'first set spec.persistentVolumeReclaimPolicy of its PersistentVolume to Retain, so that the images stay; then copy the images from a running pod into a new claim, and set spec.storage.pvc.claim of Config/cluster to its name; until then, do not restart the registry pods, because the claim goes when the last one ends',
          related: 'Config/cluster, line 13',
        },
      ],
    },
    'a claim that lost its volume': {
      yaml: documents(LOST, config()),
      findings: [
        {
          line: 13,
          field: 'status.phase',
          found: 'persistentvolumeclaim "registry-data" bound to non-existent persistentvolume "pv1"',
          expected: 'a claim that exists and is bound',
          fix: 'restore the PersistentVolume from a backup, or, if the images are no longer needed, set spec.storage.pvc.claim of Config/cluster to a new claim',
        },
      ],
    },
    'a claim that exists': {
      yaml: config(),
      existing: GOING,
      findings: [{ line: 8, field: 'spec.storage.pvc.claim', object: 'Config/cluster' }],
    },
  },
});
