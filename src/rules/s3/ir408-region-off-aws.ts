import { Severity } from '../../core/finding';
import { USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import { extractedSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir408: Rule = {
  id: 'IR408',
  severity: Severity.ERROR,
  title: 'S3 bucket without a region',
  why: 'Without region and regionEndpoint the Operator uses the region of the cluster. Only clusters on AWS have a region. On other platforms the region stays empty: the Operator cannot send a request to the S3 service, reports MissingRegion, and does not deploy the registry.',
  source: operatorSource('pkg/storage/s3/s3.go', 'UpdateEffectiveConfig'),
  leadsTo: /MissingRegion/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  dependsOnPlatform: isAws,
  acknowledgeable: false,
  examples: {
    line: 10,
    failing: exampleWith(''),
    passing: exampleWith('\n    region: eu-central-1'),
    platform: Platform.BARE_METAL,
  },
  *check(cluster) {
    const { platform } = cluster;
    if (platform === undefined || isAws(platform)) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { s3 } = valid.spec?.storage ?? {};
      if (s3 === undefined || (s3.region ?? '') !== '' || (s3.regionEndpoint ?? '') !== '') continue;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'region'],
        found: `neither region nor regionEndpoint, and on ${platform.title} the Operator has no default for them`,
        expected: 'a region',
        fix: 'set spec.storage.s3.region to the region of the bucket; if the service is not Amazon S3, set spec.storage.s3.regionEndpoint to its URL, too, and region to us-east-1 if the service has no regions',
      };
    }
  },
};

function isAws({ infrastructureType }: PlatformProfile): boolean {
  return infrastructureType === 'AWS';
}

function exampleWith(region: string): string {
  return documents(
    configYaml(
      `managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers${region}`,
    ),
    extractedSecretYaml(USER_SECRET_NAME),
  );
}
