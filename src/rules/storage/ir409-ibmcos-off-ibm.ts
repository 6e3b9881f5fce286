import { Severity } from '../../core/finding';
import { isAtLeast, Release } from '../../core/release';
import { USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import { extractedSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir409: Rule = {
  id: 'IR409',
  severity: Severity.ERROR,
  title: 'IBM Cloud Object Storage outside IBM Cloud',
  why: 'The Operator takes location and resource group from the cluster and ignores the Config. Only IBM Cloud, and Power VS since 4.13, have these values. On other platforms the Operator fails with “unable to get location from infrastructure”.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'CreateStorage'),
  leadsTo: /unable to get location from infrastructure/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  dependsOnPlatform: isIbm,
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: exampleWith('ibmcos:\n    bucket: layers'),
    passing: exampleWith(
      's3:\n    bucket: layers\n    region: eu-de\n    regionEndpoint: https://s3.eu-de.cloud-object-storage.appdomain.cloud',
    ),
    platform: Platform.VSPHERE,
  },
  *check(cluster) {
    const { platform, release } = cluster;
    if (platform === undefined || isIbm(platform, release)) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      if (valid.spec?.storage?.ibmcos === undefined) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 'ibmcos'],
        found: `ibmcos on ${platform.title} with OpenShift ${release}`,
        expected: 'a storage type that works here: ibmcos works only on IBM Cloud, and on Power VS since 4.13',
        fix: `replace spec.storage.ibmcos with spec.storage.s3: the same bucket, its location as region, and regionEndpoint https://s3.LOCATION.cloud-object-storage.appdomain.cloud; put HMAC keys for the bucket into Secret ${USER_SECRET_NAME}, as REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY`,
      };
    }
  },
};

function isIbm({ infrastructureType }: PlatformProfile, release: Release): boolean {
  return infrastructureType === 'IBMCloud' || (infrastructureType === 'PowerVS' && isAtLeast(release, Release.V4_13));
}

function exampleWith(stanza: string): string {
  return documents(
    configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${stanza}`),
    extractedSecretYaml(USER_SECRET_NAME),
  );
}
