import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const LABEL = 'cdk8s-openshift-image-registry/storage-change';
const AWAY_FROM_S3 = labelled(`${LABEL}: s3`);
const AT_LABEL = { line: 5, field: `metadata.labels["${LABEL}"]` };

testRule('IR230', {
  accept: {
    'a change to the storage that is wanted': documents(AWAY_FROM_S3, stored('gcs: {}')),
    'a change away from a type that is none': documents(labelled(`${LABEL}: minio`), stored('s3: {}')),
    'a Job of somebody else': documents(labelled('purpose: s3'), stored('s3: {}')),
    'a Job without labels': documents(AWAY_FROM_S3.replace(/ {2}labels.*\n/, ''), stored('s3: {}')),
    'what the Job needs, which is not told of as well': documents(
      AWAY_FROM_S3.replace('kind: Job', 'kind: ServiceAccount'),
      stored('s3: {}'),
    ),
    'no storage': documents(AWAY_FROM_S3, configYaml('replicas: 2')),
    'no spec': documents(AWAY_FROM_S3, configYaml('')),
    'no Config': AWAY_FROM_S3,
    'an object of another kind in the place of the Config': documents(
      AWAY_FROM_S3,
      stored('s3: {}').replace('kind: Config', 'kind: Other'),
    ),
  },
  reject: {
    'a change away from the storage that is wanted': {
      yaml: documents(AWAY_FROM_S3, stored('s3: {}')),
      findings: [
        {
          ...AT_LABEL,
          object: 'Job/image-registry-storage-change',
          found: 's3, although the Config in the input sets spec.storage.s3, which this Job removes',
          expected: 'a type that the Config no longer sets',
          fix: 'to move the registry away from s3, replace spec.storage.s3 of the Config with the new storage; to stay on s3, remove this Job (in TypeScript: the StorageChange) from Git',
          related: 'Config/cluster, line 8',
        },
      ],
    },
    'a Config that has both types': {
      yaml: documents(labelled(`${LABEL}: gcs`), stored('s3: {}, gcs: {}')),
      findings: [
        {
          ...AT_LABEL,
          found: 'gcs, although the Config in the input sets spec.storage.gcs, which this Job removes',
        },
      ],
    },
    'two changes, one of them finished': {
      yaml: documents(labelled(`${LABEL}: emptyDir`), AWAY_FROM_S3, stored('s3: {}')),
      findings: [{ ...AT_LABEL, line: 12 }],
    },
  },
});

function labelled(label: string): string {
  return `apiVersion: batch/v1
kind: Job
metadata:
  name: image-registry-storage-change
  labels: {${label}}
  namespace: openshift-config
`;
}

function stored(stanzas: string): string {
  return configYaml(`replicas: 2\nstorage: {managementState: Managed, ${stanzas}}`);
}
