import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const LABEL = 'cdk8s-openshift-image-registry/storage-change';
const AT_LABEL = { line: 4, field: `metadata.labels["${LABEL}"]` };
const FROM_S3 = jobFrom('s3');

testRule('IR516', {
  accept: {
    'a Job of somebody else': FROM_S3.replace(LABEL, 'purpose'),
    'a type that is none': jobFrom('minio'),
    'what the Job needs, which is not told of as well': FROM_S3.replace('kind: Job', 'kind: ServiceAccount'),
    'a cluster that has the new storage': { yaml: FROM_S3, existing: stored('pvc: {claim: images}') },
  },
  reject: {
    'a change whose images were copied': {
      yaml: FROM_S3.replace(
        'metadata:',
        'metadata:\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR516: copied to the volume}',
      ),
      findings: [{ ...AT_LABEL, line: 5, acknowledged: 'copied to the volume' }],
    },
    'a change that leaves a bucket': {
      yaml: FROM_S3,
      findings: [
        {
          ...AT_LABEL,
          object: 'Job/from',
          found: 'a change of storage that leaves the images in s3',
          expected: 'the images in the new storage before the change',
          fix: 'before you apply this Job, copy the images from s3 to the new storage; then acknowledge IR516 on the Job, and write as the reason how and to where you copied them',
        },
      ],
    },
    'storage that is deleted with the pod': {
      yaml: jobFrom('emptyDir'),
      findings: [{ ...AT_LABEL, found: 'a change of storage that deletes the images in emptyDir' }],
    },
    'a cluster that has the old storage': {
      yaml: FROM_S3,
      existing: stored('s3: {bucket: images}'),
      findings: [AT_LABEL],
    },
    'a cluster of which no storage is known': {
      yaml: FROM_S3,
      existing: configYaml('replicas: 2\nstorage: {}'),
      findings: [AT_LABEL],
    },
  },
});

function jobFrom(type: string): string {
  return `apiVersion: batch/v1
kind: Job
metadata:
  labels: {${LABEL}: ${type}}
  name: from
  namespace: openshift-config
`;
}

function stored(stanza: string): string {
  return configYaml(`replicas: 2\nstorage: {${stanza}}`);
}
