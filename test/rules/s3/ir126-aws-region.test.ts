import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const AT_REGION = { line: 8, field: 'spec.storage.s3.region' };
const OTHERWISE =
  'set spec.storage.s3.region to the region of the bucket; if the store is not Amazon S3, also set spec.storage.s3.regionEndpoint to its URL';

const NAMES = [
  ...['eu-central-1', 'ap-southeast-12', 'cn-northwest-1', 'us-gov-west-1', 'us-iso-east-1', 'us-isob-east-1'],
  ...['eusc-de-east-1', 'mx-central-1', 'xy-somewhere-1', 'fips-us-gov-west-1', 'us-gov-west-1-fips', 'aws-global'],
  's3-external-1',
];

/** What is no name of a region, and the region that is meant. */
const MALFORMED: Readonly<Record<string, string | undefined>> = {
  'eu-central': 'eu-central-1',
  'EU-CENTRAL-1': 'eu-central-1',
  'eu-west-1a': 'eu-west-1',
  'eu-central-1a': 'eu-central-1',
  'us-east-1-': 'us-east-1',
  us_east_1: 'us-east-1',
  useast1: 'us-east-1',
  'us-east-1 ': 'us-east-1',
  ' us-east-1': 'us-east-1',
  'us-east-1\\n': 'us-east-1',
  '-': undefined,
  frankfurt: undefined,
  münchen: undefined,
  minio: undefined,
};

testRule('IR126', {
  accept: {
    ...Object.fromEntries(NAMES.map((name) => [name, inRegion(name)])),
    'any region of another store': configYaml(
      'replicas: 2\nstorage:\n  s3: {bucket: layers, region: minio, regionEndpoint: "https://minio.example.com"}',
    ),
    'a region beside an endpoint of Amazon': besideAmazon('eu-central-1'),
    'an empty region, which is left to the Operator': inRegion(''),
    'a region that is no text, of which the schema speaks': configYaml('replicas: 2\nstorage:\n  s3: {region: 5}'),
    'another storage': configYaml('replicas: 2\nstorage:\n  gcs: {bucket: layers, region: somewhere}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a region without its number': {
      yaml: inRegion('eu-central'),
      findings: [
        {
          ...AT_REGION,
          object: 'Config/cluster',
          found: '"eu-central"',
          expected: 'the name of a region in lower case, with its number and without a zone, such as "us-west-2"',
          fix: 'set spec.storage.s3.region to eu-central-1, if the bucket is in that region',
        },
      ],
    },
    ...Object.fromEntries(
      Object.entries(MALFORMED).map(([name, meant]) => [
        JSON.stringify(name),
        {
          yaml: inRegion(name),
          findings: [
            {
              ...AT_REGION,
              fix:
                meant === undefined
                  ? OTHERWISE
                  : `set spec.storage.s3.region to ${meant}, if the bucket is in that region`,
            },
          ],
        },
      ]),
    ),
    'a region beside an endpoint of Amazon, which checks the signature': {
      yaml: besideAmazon('eu-central'),
      findings: [{ ...AT_REGION, fix: 'set spec.storage.s3.region to eu-central-1, if the bucket is in that region' }],
    },
    'a name that is like none beside an endpoint of Amazon': {
      yaml: besideAmazon('minio'),
      findings: [{ ...AT_REGION, fix: 'set spec.storage.s3.region to the region of the bucket' }],
    },
    'a region beside an empty endpoint': {
      yaml: configYaml('replicas: 2\nstorage:\n  s3: {region: eu-central, regionEndpoint: ""}'),
      findings: [AT_REGION],
    },
  },
});

function inRegion(region: string): string {
  return configYaml(`replicas: 2\nstorage:\n  s3: {bucket: layers, region: "${region}"}`);
}

function besideAmazon(region: string): string {
  const endpoint = 'https://s3.eu-central-1.amazonaws.com';
  return configYaml(`replicas: 2\nstorage:\n  s3: {region: ${region}, regionEndpoint: "${endpoint}"}`);
}
