import { Release } from '../../../src/core/release';
import { hasDualStack } from '../../../src/operator/drivers/dual-stack';

test.each([
  ['', '', false],
  ['', 'https://rgw', true],
  ['us-iso-east-1', 'https://rgw', true],
  ['us-iso-east-1', '', false],
  ['us-iso-east-10', '', false],
  ['us-isob-east-1', '', false],
  ['us-isoc-east-1', '', true],
  ['x-us-iso-east-1', '', true],
  ['us-iso-east-1x', '', true],
  ['us-gov-west-1', '', true],
  ['minio', '', true],
])('region %j at endpoint %j: %s', (region, endpoint, expected) => {
  expect(hasDualStack(region, endpoint, Release.V5_1)).toBe(expected);
});

test.each([
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['eu-isoe-west-22', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['us-isof-south-22', 'aws-iso-f'],
])('region %s is in partition %s, which has no S3', (region, partition) => {
  expect(() => hasDualStack(region, '', Release.V4_14)).toThrow(
    `failed to determine if region ${region} has dual stack S3: UnknownServiceError: could not resolve endpoint for unknown service\n\tpartition: "${partition}", service: "s3"`,
  );
  expect(hasDualStack(region, '', Release.V4_13)).toBe(true);
});

test.each(['x-eu-isoe-west-1', 'eu-isoe-west-1x', 'x-us-isof-south-1', 'us-isof-south-1x'])(
  'but %s is not',
  (region) => {
    expect(hasDualStack(region, '', Release.V5_1)).toBe(true);
  },
);

test.each(['us-east-1 ', ' us-east-1', 'us-east-1\n', 'us-iso-é-1', 'us-iso-east-٣', '-', 'a-'])(
  'the region %j is none for aws-sdk-go',
  (region) => {
    expect(() => hasDualStack(region, '', Release.V5_1)).toThrow(
      new Error(`failed to determine if region ${region} has dual stack S3: invalid region identifier format provided`),
    );
  },
);

test.each(['us-east-1', 'minio', 'X', 'aws-global'])('%s has dual stack', (region) => {
  expect(hasDualStack(region, '', Release.V5_1)).toBe(true);
});

test('nobody asks for the region where there is an endpoint', () => {
  expect(hasDualStack('us-east-1 ', 'https://s3.example.com', Release.V5_1)).toBe(true);
});
