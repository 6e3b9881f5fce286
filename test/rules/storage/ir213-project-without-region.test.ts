import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (stanza: string) => configYaml(`replicas: 2\nstorage:\n  ${stanza}`);
const kept = (managementState: string) =>
  configYaml(`managementState: ${managementState}\nreplicas: 2\nstorage:\n  gcs: {region: europe-west3}`);

testRule('IR213', {
  accept: {
    'a project with a region': stored('gcs: {bucket: layers, projectID: p, region: europe-west3}'),
    'a region without a project': stored('gcs: {bucket: layers, region: europe-west3}'),
    'a region without a project, of a registry that is removed': kept('Removed'),
    'a region without a project, of a registry that the Operator leaves alone': kept('Unmanaged'),
    'a region without a project, in a part of a Config': stored('gcs: {region: europe-west3}'),
    'a region without a project, where the live Config has the rest': configYaml(
      'managementState: Managed\nstorage:\n  gcs: {region: europe-west3}',
    ),
    'neither of the two': stored('gcs: {bucket: layers}'),
    'neither of the two, both empty': stored('gcs: {bucket: layers, projectID: "", region: ""}'),
    'a region of the wrong type': stored('gcs: {bucket: layers, projectID: p, region: 5}'),
    'another storage': stored('s3: {bucket: layers}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a project without a region': {
      yaml: stored('gcs: {bucket: layers, projectID: p}'),
      findings: [
        {
          line: 8,
          field: 'spec.storage.gcs.region',
          object: 'Config/cluster',
          found: 'none, although projectID is set',
          expected: 'a region, because the Operator replaces projectID if region is empty',
          fix: 'set spec.storage.gcs.region to the location of the bucket; if the bucket is in the project of the cluster, you can remove projectID instead',
        },
      ],
    },
    'a region without a project, where the Operator creates the bucket': {
      yaml: kept('Managed'),
      findings: [
        {
          line: 9,
          field: 'spec.storage.gcs.projectID',
          found: 'none, although region is set and bucket is not',
          fix: 'set spec.storage.gcs.projectID to the project of the bucket; on Google Cloud, you can remove region instead, and the Operator takes both from the cluster',
        },
      ],
    },
    'a project with an empty region': {
      yaml: stored('gcs: {bucket: layers, projectID: p, region: ""}'),
      findings: [{ line: 8, field: 'spec.storage.gcs.region' }],
    },
  },
});
