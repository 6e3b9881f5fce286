import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { isAmazon } from '../../storage/s3';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { isRegionName, nearestRegion } from './aws-regions';

const PATH = ['spec', 'storage', 's3', 'region'];

export const ir126: Rule = {
  id: 'IR126',
  severity: Severity.ERROR,
  title: 'Malformed AWS region',
  why: 'The Operator and the registry sign requests for the region. Without regionEndpoint, they also build the host name of S3 from the region. With a zone, capitals or a missing number, the host name does not exist, or S3 rejects the signature. The Operator never finds the bucket, and images are neither pushed nor pulled. In 4.17 and earlier, the registry does not even start without regionEndpoint: “invalid region provided”.',
  source: 'aws/aws-sdk-go aws/endpoints/v3model.go EndpointFor',
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 11, failing: exampleWith('us-west-2a'), passing: exampleWith('us-west-2') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { region = '', regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      if (region === '' || isRegionName(region) || !isAmazon({ regionEndpoint })) continue;
      const meant = nearestRegion(region);
      yield {
        manifest,
        path: PATH,
        found: quoted(region),
        expected: 'the name of a region in lower case, with its number and without a zone, such as "us-west-2"',
        fix:
          meant === undefined
            ? `set spec.storage.s3.region to the region of the bucket${regionEndpoint === '' ? '; if the store is not Amazon S3, also set spec.storage.s3.regionEndpoint to its URL' : ''}`
            : `set spec.storage.s3.region to ${meant}, if the bucket is in that region`,
        // Another number may be meant.
        edit: meant === undefined ? undefined : suggested(set(PATH, meant)),
      };
    }
  },
};

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: ${region}`,
  );
}
