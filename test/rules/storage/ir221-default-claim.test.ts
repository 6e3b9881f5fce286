import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const claim = (name: string, namespace?: string) =>
  claimYaml('ReadWriteMany', namespace).replace('registry-data', name);
const DEFAULT_CLAIM = claim('image-registry-storage');
const UNNAMED = stored('pvc: {}');

testRule('IR221', {
  accept: {
    'the claim by its name': documents(DEFAULT_CLAIM, stored('pvc: {claim: image-registry-storage}')),
    'another claim by its name': documents(DEFAULT_CLAIM, stored('pvc: {claim: mine}')),
    'a claim of another name': documents(claim('mine'), UNNAMED),
    'a claim of that name in another namespace': documents(claim('image-registry-storage', 'default'), UNNAMED),
    'no claim at all': UNNAMED,
    'a registry that is Removed': documents(
      DEFAULT_CLAIM,
      configYaml('managementState: Removed\nreplicas: 2\nstorage: {pvc: {}}'),
    ),
    'another storage': documents(DEFAULT_CLAIM, stored('s3: {bucket: layers}')),
    'two storages, which are a mistake of their own': documents(DEFAULT_CLAIM, stored('pvc: {}\n  s3: {}')),
    'no storage': documents(DEFAULT_CLAIM, configYaml('replicas: 2')),
    'no spec': documents(DEFAULT_CLAIM, configYaml('')),
    'a claim without a Config': DEFAULT_CLAIM,
  },
  reject: {
    'a claim that the Operator would make': {
      yaml: documents(DEFAULT_CLAIM, UNNAMED),
      findings: [
        {
          line: 19,
          field: 'spec.storage.pvc.claim',
          object: 'Config/cluster',
          found: 'none, although there is a claim image-registry-storage',
          expected:
            'the name of this claim: without it, the first sync fails, or the Operator takes the claim for its own',
          fix: 'set spec.storage.pvc.claim to image-registry-storage and spec.storage.managementState to Unmanaged',
          related: 'PersistentVolumeClaim/image-registry-storage, line 1',
        },
      ],
    },
    'an empty name, after claims of others': {
      yaml: documents(claim('mine'), DEFAULT_CLAIM, stored('pvc: {claim: ""}')),
      findings: [{ line: 30, field: 'spec.storage.pvc.claim' }],
    },
    'storage that is Unmanaged already': {
      yaml: documents(DEFAULT_CLAIM, stored('managementState: Unmanaged\n  pvc: {}')),
      findings: [
        { line: 20, field: 'spec.storage.pvc.claim', fix: 'set spec.storage.pvc.claim to image-registry-storage' },
      ],
    },
    'a registry that is Managed, and a claim that exists': {
      yaml: configYaml('managementState: Managed\nreplicas: 2\nstorage: {pvc: {}}'),
      existing: DEFAULT_CLAIM,
      findings: [{ line: 8, field: 'spec.storage.pvc.claim', object: 'Config/cluster' }],
    },
  },
});

function stored(stanza: string): string {
  return configYaml(`replicas: 2\nstorage:\n  ${stanza}`);
}
