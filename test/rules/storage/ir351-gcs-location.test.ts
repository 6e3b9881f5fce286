import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const AT_REGION = { line: 8, field: 'spec.storage.gcs.region' };
const EXPECTED = 'a region such as europe-west3, a dual-region such as eur4, or the multi-region us, eu or asia';
const OF_BUCKET = 'set spec.storage.gcs.region to the location of the bucket: gcloud storage buckets describe shows it';

const LOCATIONS = [
  ...['europe-west3', 'EUROPE-WEST3', 'northamerica-northeast2', 'us-east5', 'africa-south1', 'me-central2'],
  ...['europe-north2', 'antarctica-southwest1', 'us-central12', 'u-france-east1', 'us-central1+us-west1'],
  ...['us', 'EU', 'asia', 'ASIA1', 'eur4', 'nam4', 'eur9', 'in'],
];

/** What is no location, and the one that is meant. */
const MALFORMED: Readonly<Record<string, string | undefined>> = {
  'us-east-1': 'us-east1',
  'europe-west-3': 'europe-west3',
  'europe-west3-a': 'europe-west3',
  'europe-west3a': 'europe-west3',
  'US-EAST1-B': 'US-EAST1',
  'eu-west-1': undefined,
  'my-bucket': undefined,
  'ap-southeast-2a': undefined,
  'europe west3': undefined,
  'europe-west3 ': undefined,
  europe_west3: undefined,
  'europe-west3+': undefined,
  '-': undefined,
};
/** What has the form of a location and is none. */
const UNUSUAL: Readonly<Record<string, string | undefined>> = {
  europe: 'eu',
  frankfurt: undefined,
  europewest3: undefined,
  'eu-west3': 'europe-west3',
  'AP-southeast1': 'asia-southeast1',
  'ca-central1': undefined,
  'europe-wset3': undefined,
  'us-gov1': undefined,
};

testRule('IR351', {
  accept: {
    ...Object.fromEntries(LOCATIONS.map((name) => [name, inRegion(name)])),
    'a malformed location for a bucket that the Operator creates: IR108': inRegion('us-east-1', ''),
    'an empty region, which is left to the Operator': inRegion(''),
    'a region that is no text, of which the schema speaks': configYaml('replicas: 2\nstorage:\n  gcs: {region: 5}'),
    'another storage': configYaml('replicas: 2\nstorage:\n  s3: {bucket: layers, region: us-east-1}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a region without its number': {
      yaml: inRegion('europe-west'),
      findings: [
        {
          ...AT_REGION,
          object: 'Config/cluster',
          found: '"europe-west"',
          expected: EXPECTED,
          fix: 'add the number of the region, as in europe-west1',
        },
      ],
    },
    ...Object.fromEntries(
      Object.entries({ ...MALFORMED, ...UNUSUAL }).map(([name, meant]) => [
        JSON.stringify(name),
        {
          yaml: inRegion(name),
          findings: [
            {
              ...AT_REGION,
              fix: meant === undefined ? OF_BUCKET : `write ${meant}, if the bucket is to be there`,
            },
          ],
        },
      ]),
    ),
    'an unusual location for a bucket that the Operator creates': {
      yaml: inRegion('frankfurt', ''),
      findings: [
        {
          ...AT_REGION,
          fix: 'set spec.storage.gcs.region to a location of Google Cloud Storage, or remove it for the region of the cluster',
        },
      ],
    },
  },
});

function inRegion(region: string, bucket = 'layers'): string {
  return configYaml(`replicas: 2\nstorage:\n  gcs: {bucket: "${bucket}", region: "${region}"}`);
}
