import { Release } from '../../../src/core/release';
import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CLAIM = claimYaml('ReadWriteMany');
const S3 = 's3: {bucket: layers, region: eu-central-1}';
const BUCKET = `apiVersion: objectbucket.io/v1alpha1
kind: ObjectBucketClaim
metadata: {name: layers, namespace: openshift-image-registry}
spec: {bucketName: registry-layers, storageClassName: openshift-storage.noobaa.io}
`;
const VOLUME = `apiVersion: v1
kind: PersistentVolume
metadata: {name: nfs}
spec: {claimRef: {name: registry-data, namespace: openshift-image-registry}}
`;
const POD = `apiVersion: v1
kind: Pod
metadata: {name: copy, namespace: openshift-image-registry}
spec: {volumes: [{name: to, persistentVolumeClaim: {claimName: registry-data}}]}
`;
const application = (prefix: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: claims, namespace: openshift-gitops}
spec: {source: {repoURL: https://example.com/a.git, path: claims, kustomize: {namePrefix: ${prefix}}}}
`;
const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: cache, namespace: openshift-image-registry}
spec: {volumeClaimTemplates: [{metadata: {name: data}}]}
`;
const AT_CLAIM = { line: 4, field: 'metadata.name' };

testRule('IR350', {
  accept: {
    'a claim that the Config names': withConfig('pvc: {claim: registry-data}', CLAIM),
    'the default claim, without its name': withConfig(
      'pvc: {}',
      CLAIM.replace('registry-data', 'image-registry-storage'),
    ),
    'almost the name, of which IR344 speaks': withConfig('pvc: {claim: regsitry-data}', CLAIM),
    'the name with the hash of kustomize, of which IR344 speaks': withConfig(
      'pvc: {claim: registry-data}',
      CLAIM.replace('registry-data', 'registry-data-t9bkfc2f4k'),
    ),
    'a bucket that the Config names': withConfig('s3: {bucket: registry-layers, region: r}', BUCKET),
    'a bucket whose name is generated': withConfig(S3, BUCKET.replace('bucketName:', 'generateBucketName:')),
    'a claim of another namespace': withConfig(S3, claimYaml('ReadWriteMany', 'shop')),
    'a bucket of another namespace': withConfig(S3, BUCKET.replace('openshift-image-registry', 'shop')),
    'another kind of the name': withConfig(S3, BUCKET.replace('objectbucket.io', 'example.com')),
    'a claim that a pod uses': withConfig(S3, CLAIM, POD),
    'a claim to which a tool gives a prefix': withConfig(
      'pvc: {claim: prod-registry-data}',
      CLAIM,
      application('prod-'),
    ),
    'a claim to which a tool gives a suffix': withConfig('pvc: {claim: registry-data-1}', CLAIM, application('"-1"')),
    'a claim of a StatefulSet': withConfig(S3, CLAIM.replace('registry-data', 'data-cache-0'), STATEFUL_SET),
    'a claim that is live': withConfig(S3, CLAIM.replace('  name:', '  uid: u\n  name:')),
    'a claim without a name': withConfig(S3, CLAIM.replace('name: registry-data', 'generateName: registry-')),
    'a name that is filled in': withConfig(S3, CLAIM.replace('registry-data', '${CLAIM}')),
    'no Config': CLAIM,
    'a Config whose storage is not in the input': documents(CLAIM, configYaml('replicas: 2')),
    'a Config whose storage the Operator rejects': withConfig(`${S3}\n  emptyDir: {}`, CLAIM),
    'a storage that is filled in': withConfig('pvc: {claim: "${CLAIM}"}', CLAIM),
    'a registry that is removed': withConfig(S3, CLAIM).replace('Managed', 'Removed'),
    'a registry that is left alone': withConfig(S3, CLAIM).replace('Managed', 'Unmanaged'),
    'a storage without a driver': { yaml: withConfig('oss: {bucket: layers}', CLAIM), release: Release.V4_17 },
  },
  reject: {
    'a claim beside a bucket': {
      yaml: withConfig(S3, CLAIM),
      findings: [
        {
          ...AT_CLAIM,
          object: 'PersistentVolumeClaim/registry-data',
          found: '"registry-data", which Config/cluster does not use: its storage is s3 "layers"',
          expected: 'a claim that Config/cluster names, because only the registry uses this namespace',
          fix: 'if the registry is to use it, set spec.storage of Config/cluster to pvc with claim registry-data (in TypeScript: give the RegistryStorage to ImageRegistry, as storage); otherwise remove it; if it is for a later change of storage, acknowledge IR350',
          related: 'Config/cluster, line 12',
        },
      ],
    },
    'a claim beside storage that the Operator creates': {
      yaml: withConfig('gcs: {}', CLAIM),
      findings: [{ ...AT_CLAIM, found: '"registry-data", which Config/cluster does not use: its storage is gcs' }],
    },
    'a claim beside the default claim': { yaml: withConfig('pvc: {}', CLAIM), findings: [AT_CLAIM] },
    'a claim beside another one': {
      yaml: withConfig('pvc: {claim: images}', CLAIM),
      findings: [
        { ...AT_CLAIM, found: '"registry-data", which Config/cluster does not use: its storage is pvc "images"' },
      ],
    },
    'a claim to which a tool gives another prefix': {
      yaml: withConfig('pvc: {claim: prod-registry-data}', CLAIM, application('dev-')),
      findings: [AT_CLAIM],
    },
    'a claim that a volume is for': { yaml: withConfig(S3, CLAIM, VOLUME), findings: [AT_CLAIM] },
    'a claim beside a Config that leaves its state to the cluster': {
      yaml: withConfig(S3, CLAIM).replace('  managementState: Managed\n', ''),
      findings: [AT_CLAIM],
    },
    'a claim almost as of a StatefulSet': {
      yaml: withConfig(S3, CLAIM.replace('registry-data', 'data-cache'), STATEFUL_SET),
      findings: [AT_CLAIM],
    },
    'a bucket beside another one': {
      yaml: withConfig(S3, BUCKET),
      findings: [
        {
          line: 3,
          field: 'metadata.name',
          found: '"registry-layers", which Config/cluster does not use: its storage is s3 "layers"',
          fix: 'if the registry is to use it, set spec.storage of Config/cluster to s3 with bucket registry-layers and the endpoint of the object store (in TypeScript: give the RegistryStorage to ImageRegistry, as storage); otherwise remove it; if it is for a later change of storage, acknowledge IR350',
        },
      ],
    },
    'a bucket beside one that the Operator creates': {
      yaml: withConfig('s3: {}', BUCKET),
      findings: [{ line: 3, field: 'metadata.name' }],
    },
    'a claim that is acknowledged': {
      yaml: withConfig(
        S3,
        CLAIM.replace(
          'metadata:',
          'metadata:\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR350: images are copied to it first}',
        ),
      ),
      findings: [{ line: 5, field: 'metadata.name', acknowledged: 'images are copied to it first' }],
    },
  },
});

function withConfig(storage: string, ...others: readonly string[]): string {
  return documents(...others, configYaml(`managementState: Managed\nreplicas: 2\nstorage:\n  ${storage}`));
}
