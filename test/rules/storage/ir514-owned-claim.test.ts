import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage: {pvc: {claim: registry-data}}');
const claim = (owners: string) =>
  claimYaml('ReadWriteMany').replace('metadata:\n', `metadata:\n  ownerReferences: ${owners}\n`);
const POD = '{apiVersion: v1, kind: Pod, name: setup, uid: a}';

testRule('IR514', {
  accept: {
    'a claim without owners': documents(claimYaml('ReadWriteMany'), CONFIG),
    'an empty list': documents(claim('[]'), CONFIG),
    'a claim of somebody else': documents(claim(`[${POD}]`).replace('name: registry-data', 'name: other'), CONFIG),
  },
  reject: {
    'a claim of a pod': {
      yaml: documents(claim(`[${POD}]`), CONFIG),
      findings: [
        {
          line: 4,
          field: 'metadata.ownerReferences',
          object: 'PersistentVolumeClaim/registry-data',
          related: 'Config/cluster, line 13',
          found: 'owner "Pod/setup"',
          expected: 'a claim without owners',
          fix: 'remove metadata.ownerReferences from the claim; otherwise Kubernetes deletes the claim, with all images, when none of its owners exists',
        },
      ],
    },
    'a claim of two that exists': {
      yaml: CONFIG,
      existing: claim(`[${POD}, {kind: Job, name: move}]`),
      findings: [{ line: 7, field: 'spec.storage.pvc.claim', found: 'a claim with owner "Pod/setup", "Job/move"' }],
    },
    'acknowledged, as the owner stays': {
      yaml: documents(
        claim(`[${POD}]`).replace(
          'metadata:\n',
          'metadata:\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR514: it stays here}\n',
        ),
        CONFIG,
      ),
      findings: [{ line: 5, field: 'metadata.ownerReferences', acknowledged: 'it stays here' }],
    },
  },
});
