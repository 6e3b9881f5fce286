import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const RGW = 'ocs-storagecluster-ceph-rgw';
const NOOBAA = 'openshift-storage.noobaa.io';
const RGW_HOST = 'ocs-storagecluster-cephobjectstore-openshift-storage.apps.example.com';
const NOOBAA_HOST = 's3-openshift-storage.apps.example.com';
const AT_ENDPOINT = { line: 8, field: 'spec.storage.s3.regionEndpoint' };

testRule('IR343', {
  accept: {
    'Ceph RGW at its Route': at(RGW_HOST, claimOf(RGW)),
    'Ceph RGW at its Service': at(
      'rook-ceph-rgw-ocs-storagecluster-cephobjectstore.openshift-storage.svc',
      claimOf(RGW),
    ),
    'NooBaa at its Route': at(NOOBAA_HOST, claimOf(NOOBAA)),
    'NooBaa at its Service': at('s3.openshift-storage.svc', claimOf(NOOBAA)),
    'a host of an own Route, which tells no store': at('s3.apps.example.com', claimOf(RGW)),
    'a class that tells no store': at(NOOBAA_HOST, claimOf('buckets')),
    'a claim of another bucket': at(NOOBAA_HOST, claimOf(RGW, 'other')),
    'a claim without a class': at(NOOBAA_HOST, claimOf('""')),
    'a claim with a class that is no text': at(NOOBAA_HOST, claimOf('5')),
    'a claim without a spec': at(
      NOOBAA_HOST,
      'apiVersion: objectbucket.io/v1alpha1\nkind: ObjectBucketClaim\nmetadata: {name: layers}\n',
    ),
    'no claim': at(NOOBAA_HOST),
    'no endpoint': documents(configYaml('replicas: 2\nstorage:\n  s3: {bucket: layers}'), claimOf(RGW)),
    'an endpoint that is no URL': documents(
      configYaml(`replicas: 2\nstorage:\n  s3: {bucket: layers, regionEndpoint: ${NOOBAA_HOST}}`),
      claimOf(RGW),
    ),
    'another storage': documents(configYaml('replicas: 2\nstorage:\n  gcs: {bucket: layers}'), claimOf(RGW)),
    'no spec': documents(configYaml(''), claimOf(RGW)),
  },
  reject: {
    'a bucket of Ceph RGW at the Route of NooBaa': {
      yaml: at(NOOBAA_HOST, claimOf(RGW)),
      findings: [
        {
          ...AT_ENDPOINT,
          object: 'Config/cluster',
          related: 'ObjectBucketClaim/layers, line 10',
          found: 'a host of NooBaa, but the bucket is claimed from Ceph RGW',
          expected: 'the host of Route/openshift-storage/ocs-storagecluster-cephobjectstore',
          fix: `set spec.storage.s3.regionEndpoint to https://${RGW_HOST}; or use a bucket that is claimed from NooBaa, with its keys`,
        },
      ],
    },
    'a bucket of NooBaa at the Route of Ceph RGW': {
      yaml: at(RGW_HOST, claimOf(NOOBAA)),
      findings: [
        {
          ...AT_ENDPOINT,
          found: 'a host of Ceph RGW, but the bucket is claimed from NooBaa',
          expected: 'the host of Route/openshift-storage/s3',
          fix: `set spec.storage.s3.regionEndpoint to https://${NOOBAA_HOST}; or use a bucket that is claimed from Ceph RGW, with its keys`,
        },
      ],
    },
    'a bucket of NooBaa at the Service of Rook': {
      yaml: at('rook-ceph-rgw-store.openshift-storage.svc', claimOf(NOOBAA)),
      findings: [
        {
          ...AT_ENDPOINT,
          fix: 'set spec.storage.s3.regionEndpoint to https:// and the host of Route/openshift-storage/s3; or use a bucket that is claimed from Ceph RGW, with its keys',
        },
      ],
    },
    'a bucket of an external Ceph RGW, which has no Route': {
      yaml: at(NOOBAA_HOST, claimOf('ocs-external-storagecluster-ceph-rgw')),
      findings: [
        {
          ...AT_ENDPOINT,
          found: 'a host of NooBaa, but the bucket is claimed from Ceph RGW',
          expected: 'the host of the Ceph RGW of StorageClass/ocs-external-storagecluster-ceph-rgw',
          fix: 'set spec.storage.s3.regionEndpoint to the URL of that store, which can be outside the cluster; or use a bucket that is claimed from NooBaa, with its keys',
        },
      ],
    },
    'a claim that is in the cluster': {
      yaml: at(NOOBAA_HOST),
      existing: claimOf(RGW),
      findings: [AT_ENDPOINT],
    },
  },
});

function at(host: string, ...claims: string[]): string {
  const storage = `s3: {bucket: layers, region: us-east-1, regionEndpoint: "https://${host}"}`;
  return documents(configYaml(`replicas: 2\nstorage:\n  ${storage}`), ...claims);
}

function claimOf(storageClass: string, bucket = 'layers'): string {
  return `apiVersion: objectbucket.io/v1alpha1
kind: ObjectBucketClaim
metadata: {name: layers, namespace: openshift-image-registry}
spec: {bucketName: ${bucket}, storageClassName: ${storageClass}}
`;
}
