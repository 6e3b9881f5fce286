import { swift } from '../../src/storage/swift';

const placesIn = (stanza: Record<string, unknown>) => swift.check(stanza).map(({ path }) => path.join('.'));

test.each(['', '/', '/v3', '/v3/', '/v2.0', '/v1/tenant'])(
  'the Operator understands an identity service at "%s"',
  (path) => {
    expect(placesIn({ authURL: `https://keystone.example.com:13000${path}` })).toEqual([]);
  },
);

test.each(['/identity', '/identity/v3', '/v4', '/vx'])('but not at %s', (path) => {
  expect(placesIn({ authURL: `https://keystone.example.com${path}` })).toEqual(['authURL']);
});

test.each([
  ['1', []],
  ['3', []],
  ['v3', ['authVersion']],
  ['3.0', ['authVersion']],
  ['4', ['authVersion']],
])('authVersion %s', (authVersion, places) => {
  expect(placesIn({ authVersion })).toEqual(places);
});
