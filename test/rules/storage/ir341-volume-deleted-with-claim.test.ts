import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage: {managementState: Unmanaged, pvc: {claim: registry-data}}');
const CLAIM = claimYaml('ReadWriteMany');
const NAMING = CLAIM.replace('spec:', 'spec:\n  volumeName: data');
const OURS = 'claimRef: {namespace: openshift-image-registry, name: registry-data}';
const volume = (policy: string, reference = OURS, metadata = '') =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: data${metadata}}\nspec:\n  persistentVolumeReclaimPolicy: ${policy}\n  ${reference}\n  hostPath: {path: /tmp}\n`;
const AT_POLICY = { line: 5, field: 'spec.persistentVolumeReclaimPolicy' };

testRule('IR341', {
  accept: {
    'a volume that is retained': documents(volume('Retain'), CONFIG),
    'a volume without a policy, which is retained': documents(volume('null'), CONFIG),
    'a volume that the cluster shows, of which the class decides': documents(
      volume('Delete', OURS, ', uid: a'),
      CONFIG,
    ),
    'a volume of another claim': documents(volume('Delete', OURS.replace('registry-data', 'other')), CLAIM, CONFIG),
    'a volume of a claim elsewhere': documents(volume('Delete', OURS.replace('openshift-', '')), CLAIM, CONFIG),
    'a volume that no claim names': documents(volume('Delete', 'accessModes: []'), CLAIM, CONFIG),
    'a kind of that name in another group': documents(
      volume('Delete').replace('apiVersion: v1', 'apiVersion: example.com/v1'),
      CONFIG,
    ),
    'a registry without a claim': documents(volume('Delete'), configYaml('replicas: 2\nstorage: {pvc: {}}')),
  },
  reject: {
    'a volume that names the claim': {
      yaml: documents(volume('Delete'), CONFIG),
      findings: [
        {
          ...AT_POLICY,
          object: 'PersistentVolume/data',
          related: 'Config/cluster, line 9',
          found: '"Delete" for the volume of the registry',
          expected: 'Retain',
          fix: 'set spec.persistentVolumeReclaimPolicy to Retain; with Delete, Kubernetes deletes the images with the claim, or marks the volume as Failed if it cannot delete it',
        },
      ],
    },
    'a volume that the claim names': {
      yaml: documents(volume('Delete', 'accessModes: []'), NAMING, CONFIG),
      findings: [AT_POLICY],
    },
    'a volume that is emptied': {
      yaml: documents(volume('Recycle'), CONFIG),
      findings: [{ ...AT_POLICY, found: '"Recycle" for the volume of the registry' }],
    },
    'a volume of a claim that exists': {
      yaml: documents(volume('Delete', 'accessModes: []'), CONFIG),
      existing: NAMING,
      findings: [AT_POLICY],
    },
  },
});
