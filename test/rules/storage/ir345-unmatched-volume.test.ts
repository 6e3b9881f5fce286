import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage: {pvc: {claim: registry-data}}');
const NAMED = 'volumeName: images';
const claim = (...spec: readonly string[]) =>
  claimYaml('ReadWriteMany').replace('spec:', ['spec:', ...spec].join('\n  '));
const volume = (spec: string, kind = 'PersistentVolume') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: images}\nspec: {${spec}}\n`;
const annotated = (yaml: string, name: string) =>
  yaml
    .replace('metadata:\n', `metadata:\n  annotations: {volume.beta.kubernetes.io/storage-class: ${name}}\n`)
    .replace('{name: images}', `{name: images, annotations: {volume.beta.kubernetes.io/storage-class: ${name}}}`);
const FITTING = 'accessModes: [ReadWriteMany, ReadOnlyMany], capacity: {storage: 100Gi}';
const SHARED =
  'if the storage of PersistentVolume/images can be shared, add ReadWriteMany to spec.accessModes of PersistentVolume/images';
const IF_CHANGED =
  '. If you change the claim, and it is already in the cluster (Pending), delete it there first: its spec cannot change';
const CLAIMED = 'claimRef: {namespace: openshift-image-registry, name: registry-data}';

testRule('IR345', {
  accept: {
    'a volume that fits': documents(CONFIG, claim(NAMED), volume(FITTING)),
    'a larger volume': documents(
      CONFIG,
      claim(NAMED),
      volume('accessModes: [ReadWriteMany], capacity: {storage: 0.2Ti}'),
    ),
    'a volume of the same class': documents(
      CONFIG,
      claim(NAMED, 'storageClassName: nfs'),
      volume(`${FITTING}, storageClassName: nfs`),
    ),
    'a claim without a class, which is the default one': documents(
      CONFIG,
      claim(NAMED),
      volume(`${FITTING}, storageClassName: nfs`),
    ),
    'a volume for others': documents(CONFIG, claim(), volume('accessModes: [ReadWriteOnce]')),
    'a volume for another claim': documents(
      CONFIG,
      claim(),
      volume('accessModes: [ReadWriteOnce], claimRef: {namespace: shop, name: registry-data}'),
    ),
    'a claim and a volume that name each other, which are bound as they are': documents(
      CONFIG,
      claim(NAMED),
      volume(`accessModes: [ReadWriteOnce], ${CLAIMED}`),
    ),
    'a claim that is bound': documents(
      CONFIG,
      `${claim(NAMED)}status: {phase: Bound}\n`,
      volume('accessModes: [ReadWriteOnce]'),
    ),
    'a volume that names the claim, of another class': documents(
      CONFIG,
      claim('storageClassName: nfs'),
      volume(`${FITTING}, ${CLAIMED}`),
    ),
    'a claim that expands its volume, by the status': documents(
      CONFIG,
      claim(),
      `${volume(`accessModes: [ReadWriteMany], capacity: {storage: 50Gi}, ${CLAIMED}`)}status: {phase: Bound}\n`,
    ),
    'a claim that expands its volume, by the uid': documents(
      CONFIG,
      claim(),
      volume(
        `accessModes: [ReadWriteMany], capacity: {storage: 50Gi}, ${CLAIMED.replace('}', ', uid: 8a7b0c1d-8a1e-4a3c-9a6d-3f5b7c8d9e0f}')}`,
      ),
    ),
    'a volume with its class in the annotation': documents(
      CONFIG,
      claim(NAMED, 'storageClassName: nfs'),
      annotated(volume(`${FITTING}, storageClassName: other`), 'nfs'),
    ),
    'a claim with its class in the annotation': documents(
      CONFIG,
      annotated(claim(NAMED, 'storageClassName: other'), 'nfs'),
      volume(`${FITTING}, storageClassName: nfs`),
    ),
    'another kind of this name': documents(CONFIG, claim(NAMED), volume('accessModes: [ReadWriteOnce]', 'Volume')),
    'a volume of which nothing is known': documents(CONFIG, claim(NAMED), volume('capacity: {storage: much}')),
  },
  reject: {
    'a volume with nothing that the claim asks for': {
      yaml: documents(
        CONFIG,
        claim(NAMED, 'storageClassName: ""'),
        volume('accessModes: [ReadWriteOnce], capacity: {storage: 50Gi}, storageClassName: nfs, volumeMode: Block'),
      ),
      findings: [
        {
          line: 14,
          field: 'spec.volumeMode',
          found: 'Filesystem',
          expected: 'Block, the volumeMode of PersistentVolume/images',
          fix: 'use a volume with volumeMode Filesystem: the registry needs a file system',
        },
        {
          line: 16,
          field: 'spec.storageClassName',
          found: '""',
          expected: '"nfs", the class of PersistentVolume/images',
          fix: `set spec.storageClassName of PersistentVolume/images to "", or the class of the claim to "nfs"${IF_CHANGED}`,
        },
        {
          line: 17,
          field: 'spec.accessModes',
          object: 'PersistentVolumeClaim/registry-data',
          related: 'PersistentVolume/images, line 22',
          found: 'ReadWriteMany',
          expected:
            'only access modes that PersistentVolume/images has (ReadWriteOnce), so that the claim can bind to it',
          fix: `${SHARED}; otherwise set spec.accessModes of the claim to ReadWriteOnce, and in Config/cluster spec.replicas to 1 and spec.rolloutStrategy to Recreate${IF_CHANGED}`,
        },
        {
          line: 20,
          field: 'spec.resources.requests.storage',
          found: '100Gi',
          expected: 'at most 50Gi, the capacity of PersistentVolume/images',
          fix: `set spec.resources.requests.storage to at most 50Gi, or use a larger volume${IF_CHANGED}`,
        },
      ],
    },
    'a claim with another class in the annotation': {
      yaml: documents(
        CONFIG,
        annotated(claim(NAMED, 'storageClassName: nfs'), 'other'),
        volume(`${FITTING}, storageClassName: nfs`),
      ),
      findings: [
        {
          line: 12,
          field: 'metadata.annotations["volume.beta.kubernetes.io/storage-class"]',
          found: '"other"',
          expected: '"nfs", the class of PersistentVolume/images',
        },
      ],
    },
    'a claim of one node for a shared volume': {
      yaml: documents(
        CONFIG,
        claim(NAMED).replace('[ReadWriteMany]', '[ReadWriteOnce]'),
        volume('accessModes: [ReadWriteMany]'),
      ),
      findings: [
        {
          line: 16,
          field: 'spec.accessModes',
          found: 'ReadWriteOnce',
          fix: `set spec.accessModes of the claim to ReadWriteMany${IF_CHANGED}`,
        },
      ],
    },
    'a volume that nobody can write': {
      yaml: documents(CONFIG, claim(NAMED), volume('accessModes: [ReadOnlyMany]')),
      findings: [
        {
          line: 16,
          field: 'spec.accessModes',
          fix: `${SHARED}; otherwise use another volume, with ReadWriteMany or ReadWriteOnce`,
        },
      ],
    },
    'a claim of more than one mode that the volume has not': {
      yaml: documents(
        CONFIG,
        claim(NAMED).replace('[ReadWriteMany]', '[ReadWriteMany, ReadOnlyMany]'),
        volume('accessModes: [ReadWriteOncePod]'),
      ),
      findings: [
        {
          line: 16,
          field: 'spec.accessModes',
          fix: `${SHARED}, and set spec.accessModes of the claim to ReadWriteMany; otherwise use another volume, with ReadWriteMany or ReadWriteOnce${IF_CHANGED}`,
        },
      ],
    },
    'a claim for blocks, and a volume with a file system': {
      yaml: documents(CONFIG, claim(NAMED, 'volumeMode: Block'), volume(FITTING)),
      findings: [
        {
          line: 16,
          field: 'spec.volumeMode',
          fix: `set spec.volumeMode of the claim to Filesystem${IF_CHANGED}`,
        },
      ],
    },
    'a volume that names the claim': {
      yaml: documents(CONFIG, claim(), volume(`accessModes: [ReadWriteOnce], ${CLAIMED}`)),
      findings: [{ line: 15, field: 'spec.accessModes' }],
    },
    'a volume that exists': {
      yaml: documents(CONFIG, claim(NAMED)),
      existing: volume('accessModes: [ReadWriteOnce]'),
      findings: [{ line: 16, field: 'spec.accessModes' }],
    },
  },
});
