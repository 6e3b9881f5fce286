import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const AT_REGION = { line: 8, field: 'spec.storage.s3.region' };

testRule('IR342', {
  accept: {
    'a region that this library knows': inRegion('eu-central-1', Release.V4_18),
    'a region that the registry has in its list': inRegion('eu-central-1', Release.V4_12),
    'a secret region in the list': inRegion('us-isob-east-1', Release.V4_12),
    'a region since the release that lists it': inRegion('il-central-1', Release.V4_14),
    ...Object.fromEntries(
      [Release.V4_16, Release.V4_17].flatMap((release) =>
        ['ap-southeast-5', 'ap-southeast-7', 'ca-west-1', 'il-central-1', 'mx-central-1'].map((region) => [
          `${region}, which the registry of ${release} adds to the list`,
          inRegion(region, release),
        ]),
      ),
    ),
    'a region that has opened since, of a registry without a list': inRegion('mx-central-1', Release.V4_18),
    'a region that may open one day': inRegion('kr-northeast-3', Release.V4_18),
    'a new number of a known region': inRegion('eu-central-9', Release.V4_18),
    'a point of the compass before FIPS': inRegion('us-gov-west-9-fips', Release.V4_18),
    'an endpoint of the SDK with the name of a region': inRegion('s3-external-1', Release.V4_18),
    'a malformed region, which has a rule of its own': inRegion('eu-central', Release.V4_17),
    'a region with an endpoint, which no list is asked for': {
      yaml: configYaml(
        'replicas: 2\nstorage:\n  s3: {region: ap-southeast-6, regionEndpoint: "https://s3.ap-southeast-6.amazonaws.com"}',
      ),
      release: Release.V4_17,
    },
    'no region': configYaml('replicas: 2\nstorage:\n  s3: {bucket: layers}'),
    'another storage': configYaml('replicas: 2\nstorage:\n  gcs: {bucket: layers, region: a-b-1}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a mistyped region': {
      ...inRegion('eu-centrl-1', Release.V4_18),
      findings: [
        {
          ...AT_REGION,
          object: 'Config/cluster',
          found: 'eu-centrl-1',
          expected: 'a point of the compass before the number, as in ap-northeast-3',
          fix: 'check the spelling in the list of regions of AWS; the most similar one is eu-central-1',
        },
      ],
    },
    'a name that is like none': {
      ...inRegion('de-frankfurt-1', Release.V4_18),
      findings: [{ ...AT_REGION, fix: 'check the spelling in the list of regions of AWS' }],
    },
    'a region that is not in the list': {
      ...inRegion('kr-northeast-3', Release.V4_17),
      findings: [
        {
          ...AT_REGION,
          found: 'kr-northeast-3',
          expected: 'a region that the registry of 4.17 knows, because with another one it does not start',
          fix: 'check the spelling in the list of regions of AWS; the most similar one is ap-northeast-3',
        },
      ],
    },
    'a region that AWS has and the list lacks': {
      ...inRegion('ap-southeast-6', Release.V4_17),
      findings: [
        {
          ...AT_REGION,
          fix: 'set spec.storage.s3.regionEndpoint to the URL of S3 in ap-southeast-6; then the registry accepts every region',
        },
      ],
    },
    'a region before the release that adds it to the list': {
      ...inRegion('mx-central-1', Release.V4_15),
      findings: [
        {
          ...AT_REGION,
          expected: 'a region that the registry of 4.15 knows, because with another one it does not start',
        },
      ],
    },
    'a region before the release that lists it': {
      ...inRegion('il-central-1', Release.V4_13),
      findings: [
        {
          ...AT_REGION,
          expected: 'a region that the registry of 4.13 knows, because with another one it does not start',
        },
      ],
    },
  },
});

function inRegion(region: string, release: Release) {
  return { yaml: configYaml(`replicas: 2\nstorage:\n  s3: {bucket: layers, region: ${region}}`), release };
}
