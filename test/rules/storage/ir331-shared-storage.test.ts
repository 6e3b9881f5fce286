import { Release } from '../../../src/core/release';
import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule, type Rejected } from '../rule-table';

const config = (stanza: string, rest = '') => configYaml(`replicas: 2${rest}\nstorage:\n  ${stanza}`);
const pair = (stanza: string, other: string) => ({ yaml: config(stanza), others: config(other) });

const ONE_STORE: Record<string, readonly [field: string, stanza: string, other: string]> = {
  'a bucket of Amazon, whatever the region': [
    's3.bucket',
    's3: {bucket: layers}',
    's3: {bucket: layers, region: eu-west-1}',
  ],
  'an endpoint of Amazon': [
    's3.bucket',
    's3: {bucket: layers, region: eu-west-1}',
    's3: {bucket: layers, regionEndpoint: "https://s3.eu-west-1.amazonaws.com"}',
  ],
  'an endpoint in another spelling': [
    's3.bucket',
    's3: {bucket: layers, regionEndpoint: "https://S3.example.com:443/"}',
    's3: {bucket: layers, regionEndpoint: "https://s3.example.com"}',
  ],
  'a bucket of Google Cloud': ['gcs.bucket', 'gcs: {bucket: layers, projectID: a}', 'gcs: {bucket: layers}'],
  'a bucket of IBM Cloud': ['ibmcos.bucket', 'ibmcos: {bucket: layers}', 'ibmcos: {bucket: layers, location: eu-de}'],
  'a container of Azure': [
    'azure.container',
    'azure: {accountName: layers, container: images}',
    'azure: {accountName: layers, container: images, cloudName: AzureCloud}',
  ],
  'a container of Swift': [
    'swift.container',
    'swift: {container: images, authURL: "https://keystone.example.com:5000/v3", tenant: a}',
    'swift: {container: images, authURL: "https://keystone.example.com:5000/", tenant: a, domain: b}',
  ],
};

const TWO_STORES: Record<string, readonly [stanza: string, other: string]> = {
  'two buckets': ['s3: {bucket: one}', 's3: {bucket: two}'],
  'two partitions of Amazon': [
    's3: {bucket: layers, region: us-gov-west-1}',
    's3: {bucket: layers, region: us-west-1}',
  ],
  'two of Europe': ['s3: {bucket: layers, region: eusc-de-east-1}', 's3: {bucket: layers, region: eu-central-1}'],
  'two endpoints': [
    's3: {bucket: layers, regionEndpoint: "https://s3.one.example.com"}',
    's3: {bucket: layers, regionEndpoint: "https://s3.two.example.com"}',
  ],
  'a Service that each cluster has': [
    's3: {bucket: layers, regionEndpoint: "https://s3.openshift-storage.svc"}',
    's3: {bucket: layers, regionEndpoint: "https://s3.openshift-storage.svc"}',
  ],
  'a host of one word': [
    's3: {bucket: layers, regionEndpoint: "http://minio:9000"}',
    's3: {bucket: layers, regionEndpoint: "http://minio:9000"}',
  ],
  'an endpoint that is no URL': [
    's3: {bucket: layers, regionEndpoint: minio}',
    's3: {bucket: layers, regionEndpoint: minio}',
  ],
  'buckets that the Operator makes': ['s3: {region: eu-west-1}', 's3: {region: eu-west-1}'],
  'a bucket of another cloud': ['s3: {bucket: layers}', 'gcs: {bucket: layers}'],
  'two containers of an account': [
    'azure: {accountName: layers, container: one}',
    'azure: {accountName: layers, container: two}',
  ],
  'an account without a container': ['azure: {accountName: layers}', 'azure: {accountName: layers}'],
  'accounts of two clouds': [
    'azure: {accountName: layers, container: images}',
    'azure: {accountName: layers, container: images, cloudName: AzureUSGovernment}',
  ],
  'two projects of Swift': [
    'swift: {container: images, authURL: "https://keystone.example.com/v3", tenantID: a}',
    'swift: {container: images, authURL: "https://keystone.example.com/v3", tenantID: b}',
  ],
  'the project of each cluster': ['swift: {container: images}', 'swift: {container: images}'],
  'claims of one name': ['pvc: {claim: data}', 'pvc: {claim: data}'],
  'storage of pods': ['emptyDir: {}', 'emptyDir: {}'],
};

testRule('IR331', {
  accept: {
    ...Object.fromEntries(Object.entries(TWO_STORES).map(([name, [stanza, other]]) => [name, pair(stanza, other)])),
    'a cluster alone': config('s3: {bucket: layers}'),
    'a registry that is removed here': {
      yaml: config('s3: {bucket: layers}', '\nmanagementState: Removed'),
      others: config('s3: {bucket: layers}'),
    },
    'a registry that is removed there': {
      yaml: config('s3: {bucket: layers}'),
      others: config('s3: {bucket: layers}', '\nmanagementState: Removed'),
    },
    'several storages, with which the Operator does nothing': pair(
      's3: {bucket: layers}\n  gcs: {}',
      's3: {bucket: layers}',
    ),
    'a store that the release has no driver for': {
      ...pair('oss: {bucket: layers}', 'oss: {bucket: layers}'),
      release: Release.V5_1,
    },
    'no spec': { yaml: configYaml(''), others: config('s3: {bucket: layers}') },
  },
  reject: {
    'one bucket': {
      ...pair('s3: {bucket: layers}', 's3: {bucket: layers}'),
      findings: [
        {
          line: 8,
          field: 'spec.storage.s3.bucket',
          object: 'Config/cluster',
          found: '"layers", which "other" uses, too',
          expected: 'storage that no other cluster uses',
          fix: 'give this cluster storage of its own, and copy its images there; the pruner of one cluster deletes layers that only another cluster needs',
        },
      ],
    },
    'one bucket beside other objects of the other cluster': {
      yaml: config('s3: {bucket: layers}'),
      others: documents('apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n', config('s3: {bucket: layers}')),
      findings: [{ line: 8, field: 'spec.storage.s3.bucket' }],
    },
    ...Object.fromEntries(
      Object.entries(ONE_STORE).map(([name, [field, stanza, other]]): [string, Rejected] => [
        name,
        { ...pair(stanza, other), findings: [{ line: 8, field: `spec.storage.${field}` }] },
      ]),
    ),
  },
});
