import { s3 } from '../../src/storage/s3';

const placesIn = (stanza: Record<string, unknown>) => s3.check(stanza).map(({ path }) => path.join('.'));

test.each([
  ['Amazon', {}],
  ['Amazon with an empty endpoint', { regionEndpoint: '' }],
  ['a private endpoint of Amazon', { regionEndpoint: 'https://bucket.vpce-1a2b.s3.eu-central-1.vpce.amazonaws.com' }],
  ['Amazon in China', { regionEndpoint: 'https://s3.cn-north-1.amazonaws.com.cn/' }],
  ['Amazon with its port', { regionEndpoint: 'https://s3.us-east-1.amazonaws.com:443' }],
  ['Amazon in capitals', { regionEndpoint: 'https://S3.US-EAST-1.AMAZONAWS.COM' }],
])('%s has its own rules for buckets', (_store, endpoint) => {
  expect(placesIn({ ...endpoint, bucket: 'My_Bucket' })).toEqual(['bucket']);
  expect(placesIn({ ...endpoint, bucket: 'layers' })).toEqual([]);
});

test.each([
  'https://s3.example.com',
  'https://amazonaws.com.example.com',
  'https://minio.example.com/s3.amazonaws.com/',
])('%s may take more', (regionEndpoint) => {
  expect(placesIn({ regionEndpoint, bucket: 'My_Bucket' })).toEqual([]);
  expect(placesIn({ regionEndpoint, bucket: 'a/b' })).toEqual(['bucket']);
});

test('what is wrong below cloudFront is found there', () => {
  expect(placesIn({ cloudFront: { baseURL: 'd111' } })).toEqual(['cloudFront.baseURL']);
  for (const cloudFront of [null, 'x', {}]) expect(placesIn({ cloudFront })).toEqual([]);
});
