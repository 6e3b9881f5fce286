import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (state = 'Managed') =>
  configYaml(`managementState: ${state}\nreplicas: 2\nstorage: {pvc: {claim: registry-data}}`);
const claim = (phase: string) => `${claimYaml('ReadWriteMany')}status:\n  phase: ${phase}\n`;

testRule('IR337', {
  accept: {
    'a claim that is bound': documents(claim('Bound'), config()),
    'a claim without a status': documents(claimYaml('ReadWriteMany'), config()),
    'a claim of somebody else': documents(claim('Pending').replace('name: registry-data', 'name: other'), config()),
    'a registry that is removed': documents(claim('Pending'), config('Removed')),
  },
  reject: {
    'a claim that waits': {
      yaml: documents(claim('Pending'), config()),
      findings: [
        {
          line: 12,
          field: 'status.phase',
          object: 'PersistentVolumeClaim/registry-data',
          related: 'Config/cluster, line 14',
          found: 'Pending',
          expected: 'Bound',
          fix: 'find the reason in the events of the claim: oc describe pvc/registry-data -n openshift-image-registry; WaitForFirstConsumer is normal until a pod of the registry is scheduled',
        },
      ],
    },
    'a claim whose name would be a command': {
      yaml: documents(
        claim('Pending').replace('name: registry-data', 'name: a; $(id)'),
        config().replace('claim: registry-data', 'claim: a; $(id)'),
      ),
      findings: [
        {
          line: 12,
          field: 'status.phase',
          fix: "find the reason in the events of the claim: oc describe 'pvc/a; $(id)' -n openshift-image-registry; WaitForFirstConsumer is normal until a pod of the registry is scheduled",
        },
      ],
    },
    'a claim that exists and waits': {
      yaml: config(),
      existing: claim('Pending'),
      findings: [{ line: 8, field: 'spec.storage.pvc.claim', found: 'a claim that is Pending' }],
    },
  },
});
