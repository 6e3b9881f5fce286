import { isClusterLocal } from '../../core/formats/cluster-dns';
import { endpointParts } from '../../core/formats/endpoint-host';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { USER_SECRET_NAME } from '../../core/names';
import { fieldOf } from '../../core/record';
import { docsSource } from '../../core/source';
import { extractedSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { oncePerCluster } from '../engine/once-per-cluster';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

/** The two stores of OpenShift Data Foundation: their classes, the names of their Routes and Services, and the class with a known Route. */
const STORES = [
  {
    title: 'Ceph RGW',
    className: /-ceph-rgw$/,
    host: /rook-ceph-rgw|cephobjectstore/,
    // In external mode the gateway is outside the cluster, and the cluster has no Route to it.
    routed: 'ocs-storagecluster-ceph-rgw',
    route: 'ocs-storagecluster-cephobjectstore',
    source: docsSource('registry-configuring-registry-storage-rhodf-cephrgw'),
  },
  {
    title: 'NooBaa',
    className: /\.noobaa\.io$/,
    host: /^s3[-.]openshift-storage\./,
    routed: 'openshift-storage.noobaa.io',
    route: 's3',
    source: docsSource('registry-configuring-registry-storage-rhodf-nooba'),
  },
] as const;

export const ir343: Rule = {
  id: 'IR343',
  severity: Severity.WARNING,
  title: 'Endpoint of the other store of Data Foundation',
  why: 'OpenShift Data Foundation has two S3 stores, Ceph RGW and NooBaa, each with a host of its own. The bucket and its keys exist only in the store whose class the claim names. The other store rejects the keys, and the Operator never finds the bucket.',
  source: docsSource('registry-configuring-registry-storage-rhodf-cephrgw'),
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: true,
  examples: { line: 12, failing: exampleWith('s3'), passing: exampleWith('ocs-storagecluster-cephobjectstore') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { bucket = '', regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      const { host = '' } = endpointParts(regionEndpoint) ?? {};
      const used = STORES.find((store) => store.host.test(host));
      const claim = claimsByBucket(cluster).get(bucket);
      const storageClass = fieldOf(claim?.['spec'], 'storageClassName');
      const className = typeof storageClass === 'string' ? storageClass : '';
      const claimed = STORES.find((store) => store.className.test(className));
      if (used === undefined || claimed === undefined || used === claimed) continue;
      const hasRoute = className === claimed.routed;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'regionEndpoint'],
        found: `a host of ${used.title}, but the bucket is claimed from ${claimed.title}`,
        expected: hasRoute
          ? `the host of Route/openshift-storage/${claimed.route}`
          : `the host of the ${claimed.title} of StorageClass/${className}`,
        fix: `set spec.storage.s3.regionEndpoint to ${hasRoute ? endpointOf(claimed.route, host) : OTHER_HOST}; or use a bucket that is claimed from ${used.title}, with its keys`,
        related: claim,
        reference: claimed.source,
      };
    }
  },
};

const OTHER_HOST = 'the URL of that store, which can be outside the cluster';

/** The first claim of each bucket. */
const claimsByBucket = oncePerCluster(({ manifests, existing = [] }): ReadonlyMap<unknown, Manifest> => {
  const claims = [...manifests, ...existing].filter(({ kind }) => kind === 'ObjectBucketClaim');
  return new Map(claims.reverse().map((claim) => [fieldOf(claim['spec'], 'bucketName'), claim]));
});

function endpointOf(route: string, other: string): string {
  const domain = other.slice(other.indexOf('.'));
  return isClusterLocal(other)
    ? `https:// and the host of Route/openshift-storage/${route}`
    : `https://${route}-openshift-storage${domain}`;
}

function exampleWith(route: string): string {
  return documents(
    configYaml(
      `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: https://${route}-openshift-storage.apps.cluster.example.com`,
    ),
    `apiVersion: objectbucket.io/v1alpha1
kind: ObjectBucketClaim
metadata:
  name: layers
  namespace: openshift-image-registry
spec:
  bucketName: layers
  storageClassName: ocs-storagecluster-ceph-rgw
`,
    extractedSecretYaml(USER_SECRET_NAME),
  );
}
