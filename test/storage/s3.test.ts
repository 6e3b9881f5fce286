import { s3 } from '../../src/storage/s3';

const placesIn = (stanza: Record<string, unknown>) => s3.check(stanza).map(({ path }) => path.join('.'));

test.each([
  ['Amazon', {}],
  ['Amazon with an empty endpoint', { regionEndpoint: '' }],
  ['a private endpoint of Amazon', { regionEndpoint: 'https://bucket.vpce-1a2b.s3.eu-central-1.vpce.amazonaws.com' }],
  ['Amazon in China', { regionEndpoint: 'https://s3.cn-north-1.amazonaws.com.cn/' }],
  ['Amazon with its port', { regionEndpoint: 'https://s3.us-east-1.amazonaws.com:443' }],
  ['Amazon for the government', { regionEndpoint: 'https://s3.us-gov-west-1.amazonaws.com' }],
  ['the European sovereign Amazon', { regionEndpoint: 'https://s3.eusc-de-east-1.amazonaws.eu' }],
  ['the secret Amazon', { regionEndpoint: 'https://s3.us-iso-east-1.c2s.ic.gov' }],
  ['its part b', { regionEndpoint: 'https://s3.us-isob-east-1.sc2s.sgov.gov' }],
  ['its part e', { regionEndpoint: 'https://s3.eu-isoe-west-1.cloud.adc-e.uk' }],
  ['its part f', { regionEndpoint: 'https://s3.us-isof-south-1.csp.hci.ic.gov' }],
  ['Amazon in capitals', { regionEndpoint: 'https://S3.US-EAST-1.AMAZONAWS.COM' }],
])('%s has its own rules for buckets', (_store, endpoint) => {
  expect(placesIn({ ...endpoint, bucket: 'My_Bucket' })).toEqual(['bucket']);
  expect(placesIn({ ...endpoint, bucket: 'layers' })).toEqual([]);
});

test.each([
  'https://s3.example.com',
  'https://amazonaws.com.example.com',
  'https://notamazonaws.eu',
  'https://minio.example.com/s3.amazonaws.com/',
])('%s may take more', (regionEndpoint) => {
  expect(placesIn({ regionEndpoint, bucket: 'My_Bucket' })).toEqual([]);
  expect(placesIn({ regionEndpoint, bucket: 'a/b' })).toEqual(['bucket']);
});

test('what is wrong below cloudFront is found there', () => {
  expect(placesIn({ cloudFront: { baseURL: 'd111' } })).toEqual(['cloudFront.baseURL']);
  for (const cloudFront of [null, 'x', {}]) expect(placesIn({ cloudFront })).toEqual([]);
});
