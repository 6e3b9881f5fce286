import { endpointParts } from '../../core/formats/endpoint-host';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { isBucketInHost } from './bucket-in-host';

export const ir328: Rule = {
  id: 'IR328',
  severity: Severity.WARNING,
  title: 'Bucket name in the S3 endpoint',
  why: 'With path-style addresses the registry appends the bucket to regionEndpoint. If regionEndpoint already contains the bucket, the S3 service looks for a folder with this name inside the bucket: pushes fail with “s3aws: Path not found”. With virtualHostedStyle the registry puts the bucket before the host, which then has it twice, and the bucket is not found.',
  source: 'openshift/release pull 57914 OCPBUGS-42198',
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: true,
  examples: {
    line: 12,
    failing: exampleWith('https://layers.objects.example.com'),
    passing: exampleWith('https://objects.example.com'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { bucket = '', regionEndpoint = '', virtualHostedStyle = false } = valid.spec?.storage?.s3 ?? {};
      const parts = endpointParts(regionEndpoint);
      if (bucket === '' || parts === undefined) continue;
      const isInPath = parts.path.split('/').includes(bucket);
      if (!isInPath && !isBucketInHost(parts.host, bucket)) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'regionEndpoint'],
        found: `bucket ${quoted(bucket)} in the ${isInPath ? 'path' : 'host'} of the endpoint`,
        expected: 'the endpoint without the bucket',
        fix:
          isInPath || virtualHostedStyle
            ? REMOVE
            : `${REMOVE}; if the S3 service needs the bucket in the host, set spec.storage.s3.virtualHostedStyle to true, too`,
      };
    }
  },
};

const REMOVE = 'remove the bucket from spec.storage.s3.regionEndpoint, because the registry adds the bucket itself';

function exampleWith(endpoint: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n    regionEndpoint: ${endpoint}`,
  );
}
