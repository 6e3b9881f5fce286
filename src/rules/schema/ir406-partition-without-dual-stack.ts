import { Severity } from '../../core/finding';
import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

/** Regions of the partitions aws-iso-e and aws-iso-f. */
const REGIONS = /^(eu-isoe|us-isof)-\w+-\d+$/;

export const ir406: Rule = {
  id: 'IR406',
  severity: Severity.ERROR,
  title: 'AWS secret region without regionEndpoint',
  why: 'Since 4.14 the Operator asks the AWS SDK whether the region has dual-stack endpoints. The SDK does not know S3 in the partitions iso-e and iso-f. The Operator fails with “could not resolve endpoint for unknown service”, and nothing is rolled out.',
  source: operatorSource('pkg/storage/s3/s3.go', 'ConfigEnv'),
  leadsTo: /has dual stack S3/,
  scope: 'object',
  silentIn: NOT_APPLIED,
  dependsOnRelease: true,
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: exampleWith(''),
    passing: exampleWith('\n    regionEndpoint: https://s3.eu-isoe-west-1.cloud.adc-e.uk'),
  },
  *check(cluster) {
    if (!isAtLeast(cluster.release, Release.V4_14)) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { region = '', regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      if (!REGIONS.test(region) || regionEndpoint !== '') continue;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'regionEndpoint'],
        found: `none, and the Operator does not know the endpoint of S3 in ${region}`,
        expected: 'the endpoint of S3 in that region',
        fix: `set spec.storage.s3.regionEndpoint to the URL of S3 in ${region}`,
      };
    }
  },
};

function exampleWith(endpoint: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-isoe-west-1${endpoint}`,
  );
}
