import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (stanza: string) => configYaml(`replicas: 2\nstorage:\n  ${stanza}`);
const onBareMetal = (yaml: string) => ({ yaml, platform: Platform.BARE_METAL });
const NO_REGION = stored('s3: {bucket: layers}');
const AT_REGION = { line: 8, field: 'spec.storage.s3.region' };

testRule('IR408', {
  accept: {
    'a bucket in a region': onBareMetal(stored('s3: {bucket: layers, region: eu-central-1}')),
    'an endpoint without a region, which has a rule of its own': onBareMetal(
      stored('s3: {bucket: layers, regionEndpoint: "https://s3.example.com"}'),
    ),
    'a region beside an empty endpoint': onBareMetal(stored('s3: {region: eu-central-1, regionEndpoint: ""}')),
    'a bucket without a region, while nobody knows the platform': NO_REGION,
    ...Object.fromEntries(
      [Platform.AWS, Platform.AWS_GOV, Platform.ROSA_HCP].map((platform) => [
        `a bucket without a region on ${platform}`,
        { yaml: NO_REGION, platform },
      ]),
    ),
    'another storage': onBareMetal(stored('gcs: {bucket: layers}')),
    'no storage': onBareMetal(configYaml('replicas: 2')),
    'no spec': onBareMetal(configYaml('')),
  },
  reject: {
    'a bucket without a region': {
      ...onBareMetal(NO_REGION),
      findings: [
        {
          ...AT_REGION,
          object: 'Config/cluster',
          found: 'neither region nor regionEndpoint, and on Bare metal the Operator has no default for them',
          expected: 'a region',
          fix: 'set spec.storage.s3.region to the region of the bucket; if the service is not Amazon S3, set spec.storage.s3.regionEndpoint to its URL, too, and region to us-east-1 if the service has no regions',
        },
      ],
    },
    'an empty region and an empty endpoint on another cloud': {
      yaml: stored('s3: {bucket: layers, region: "", regionEndpoint: ""}'),
      platform: Platform.GCP,
      findings: [
        {
          ...AT_REGION,
          found: 'neither region nor regionEndpoint, and on Google Cloud the Operator has no default for them',
        },
      ],
    },
  },
});
