import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir212: Rule = {
  id: 'IR212',
  severity: Severity.ERROR,
  title: 'An S3 endpoint without a region',
  why: 'With an endpoint the Operator leaves an empty region empty, and the registry does not start without one, even where the store ignores it.',
  source: 'distribution/distribution registry/storage/driver/s3-aws/s3.go FromParameters',
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith(''), passing: exampleWith('\n    region: us-east-1') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      // The schema reports a region of the wrong type.
      if (regionEndpoint === '' || (valueAt(manifest, REGION) ?? '') !== '') continue;
      yield {
        manifest,
        path: REGION,
        found: 'none beside a regionEndpoint',
        expected: 'a region',
        fix: 'set region to us-east-1, which S3-compatible stores ignore, or to the region of the bucket',
      };
    }
  },
};

const REGION = ['spec', 'storage', 's3', 'region'];

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    regionEndpoint: https://s3.example.com${region}`,
  );
}
