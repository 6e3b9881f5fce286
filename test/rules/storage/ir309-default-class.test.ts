import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (stanza: string, state = 'Managed') =>
  configYaml(`managementState: ${state}\nreplicas: 2\nstorage:\n  ${stanza}`);
const claim = (name: string, namespace?: string) =>
  claimYaml('ReadWriteMany', namespace).replace('registry-data', name);
const UNNAMED = stored('pvc: {}');

testRule('IR309', {
  accept: {
    'a claim by its name': stored('pvc: {claim: registry-data}'),
    'a claim of yours that the Operator would make, which has a rule of its own': documents(
      claim('image-registry-storage'),
      UNNAMED,
    ),
    'a registry that is Removed': stored('pvc: {}', 'Removed'),
    'another storage': stored('s3: {}'),
    'two storages, which are a mistake of their own': stored('pvc: {}\n  s3: {}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a volume without a claim': {
      yaml: UNNAMED,
      findings: [
        {
          line: 9,
          field: 'spec.storage.pvc.claim',
          object: 'Config/cluster',
          found:
            'none, so that the Operator creates image-registry-storage with ReadWriteMany, which many default StorageClasses do not support',
          expected: 'the name of a claim',
          fix: 'create a PersistentVolumeClaim in openshift-image-registry with ReadWriteMany and a StorageClass for shared files, and write its name into spec.storage.pvc.claim, and set spec.storage.managementState to Unmanaged; if the Operator has already created image-registry-storage in the cluster, write this name instead, so that the images are kept',
        },
      ],
    },
    'a volume that is Unmanaged already': {
      yaml: UNNAMED.replace('storage:', 'storage:\n    managementState: Unmanaged'),
      findings: [
        {
          line: 10,
          field: 'spec.storage.pvc.claim',
          fix: 'create a PersistentVolumeClaim in openshift-image-registry with ReadWriteMany and a StorageClass for shared files, and write its name into spec.storage.pvc.claim; if the Operator has already created image-registry-storage in the cluster, write this name instead, so that the images are kept',
        },
      ],
    },
    'an empty name': {
      yaml: stored('pvc: {claim: ""}'),
      findings: [{ line: 9, field: 'spec.storage.pvc.claim' }],
    },
    'a claim of another name': {
      yaml: documents(claim('mine'), UNNAMED),
      findings: [{ line: 20, field: 'spec.storage.pvc.claim' }],
    },
    'a claim of that name in another namespace': {
      yaml: documents(claim('image-registry-storage', 'default'), UNNAMED),
      findings: [{ line: 20, field: 'spec.storage.pvc.claim' }],
    },
  },
});
