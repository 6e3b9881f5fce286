import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (s3: string) =>
  configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, ${s3}}`);
const withoutEndpoint = (region: string) => ({
  yaml: stored(`region: ${region}`),
  findings: [
    {
      line: 9,
      field: 'spec.storage.s3.regionEndpoint',
      found: `none, and the Operator does not know the endpoint of S3 in ${region}`,
    },
  ],
});

testRule('IR406', {
  accept: {
    'an endpoint': stored('region: eu-isoe-west-1, regionEndpoint: https://s3.eu-isoe-west-1.cloud.adc-e.uk'),
    'a release that does not ask': { yaml: stored('region: eu-isoe-west-1'), release: Release.V4_13 },
    'a region of everybody': stored('region: eu-central-1'),
    'a secret region that is known': stored('region: us-iso-east-1'),
    'another secret region that is known': stored('region: us-isob-east-1'),
    'a region of the partition whose name goes on': stored('region: eu-isoe-west-1a'),
    'a region with something before its name': stored('region: x-us-isof-south-1'),
    'a region without a number': stored('region: us-isof-south-'),
    'a region without a direction': stored('region: us-isof--1'),
    'no region': stored('encrypt: true'),
    'another storage': configYaml('replicas: 1\nstorage: {emptyDir: {}}'),
    'no storage': configYaml('replicas: 2'),
    'a Config without a spec': configYaml(''),
  },
  reject: {
    'a region of aws-iso-e': {
      yaml: stored('region: eu-isoe-west-1'),
      findings: [
        {
          line: 9,
          field: 'spec.storage.s3.regionEndpoint',
          object: 'Config/cluster',
          found: 'none, and the Operator does not know the endpoint of S3 in eu-isoe-west-1',
          expected: 'the endpoint of S3 in that region',
          fix: 'set spec.storage.s3.regionEndpoint to the URL of S3 in eu-isoe-west-1',
        },
      ],
    },
    'a region of aws-iso-f': withoutEndpoint('us-isof-south-1'),
    'a region of two digits': withoutEndpoint('us-isof-east-12'),
    'an endpoint that is empty': {
      yaml: stored('region: eu-isoe-west-1, regionEndpoint: ""'),
      findings: [{ line: 9, field: 'spec.storage.s3.regionEndpoint' }],
    },
    'the first release that asks': { ...withoutEndpoint('eu-isoe-west-1'), release: Release.V4_14 },
  },
});
