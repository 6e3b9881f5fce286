import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const ENDPOINT = 'bucket: layers, regionEndpoint: "https://s3.example.com"';
const stored = (stanza: string) => configYaml(`replicas: 2\nstorage:\n  ${stanza}`);

testRule('IR212', {
  accept: {
    'an endpoint with a region': stored(`s3: {${ENDPOINT}, region: any}`),
    'a region without an endpoint': stored('s3: {bucket: layers, region: eu-central-1}'),
    'neither of the two': stored('s3: {bucket: layers}'),
    'neither of the two, both empty': stored('s3: {bucket: layers, regionEndpoint: "", region: ""}'),
    'a region of the wrong type': stored(`s3: {${ENDPOINT}, region: [any]}`),
    'another storage': stored('gcs: {bucket: layers}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'an endpoint without a region': {
      yaml: stored(`s3: {${ENDPOINT}}`),
      findings: [
        {
          line: 8,
          field: 'spec.storage.s3.region',
          object: 'Config/cluster',
          found: 'none, although regionEndpoint is set',
          expected: 'a region, because the registry does not start without one',
          fix: 'set spec.storage.s3.region to the region of the bucket; if the store has no regions, to us-east-1',
        },
      ],
    },
    'an endpoint with an empty region': {
      yaml: stored(`s3: {${ENDPOINT}, region: ""}`),
      findings: [{ line: 8, field: 'spec.storage.s3.region' }],
    },
  },
});
