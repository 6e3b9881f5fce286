import { cloudFrontVariable, cloudFrontVolume } from '../../../src/operator/drivers/cloud-front';

const GIVEN = { baseURL: 'https://cdn', keypairID: 'K1', privateKey: { name: 'cf', key: 'pem' } };

test('the middleware is YAML of its own', () => {
  expect(cloudFrontVariable(GIVEN)).toEqual({
    name: 'REGISTRY_MIDDLEWARE_STORAGE',
    value: [
      '- name: cloudfront',
      '  options:',
      '    baseurl: https://cdn',
      '    privatekey: /etc/docker/cloudfront/private.pem',
      '    keypairid: K1',
      '    duration: 1200s',
      '    ipfilteredby: none',
    ].join('\n'),
    marshalled: true,
  });
});

test.each([
  ['300s', '5m0s'],
  ['0s', '1200s'],
  ['1h', '1h0m0s'],
])('a duration of %s is %s', (duration, expected) => {
  expect(cloudFrontVariable({ ...GIVEN, duration }).value).toContain(`\n    duration: ${expected}\n`);
});

test('what is not given is empty', () => {
  expect(cloudFrontVariable({}).value).toContain('    baseurl: ""\n');
  expect(cloudFrontVariable({}).value).toContain('    keypairid: ""\n');
  expect(cloudFrontVolume({}).volume).toMatchObject({
    secret: { items: [{ key: '', path: 'private.pem' }] },
  });
});

test("the user's key is mounted", () => {
  expect(cloudFrontVolume(GIVEN)).toEqual({
    volume: {
      name: 'registry-cloudfront',
      secret: { secretName: 'cf', items: [{ key: 'pem', path: 'private.pem' }], optional: false },
    },
    mount: { name: 'registry-cloudfront', mountPath: '/etc/docker/cloudfront', readOnly: true },
  });
});

/** What gopkg.in/yaml.v2 made of these, in the block of the middleware. */
test.each([
  [
    'my-bucket',
    '- name: cloudfront\n  options:\n    baseurl: my-bucket\n    privatekey: /etc/docker/cloudfront/private.pem\n    keypairid: K\n    duration: 1200s\n    ipfilteredby: none',
  ],
  [
    'a\n',
    '- name: cloudfront\n  options:\n    baseurl: |\n      a\n    privatekey: /etc/docker/cloudfront/private.pem\n    keypairid: K\n    duration: 1200s\n    ipfilteredby: none',
  ],
  [
    'e\u2028',
    "- name: cloudfront\n  options:\n    baseurl: 'e\u2028'\n    privatekey: /etc/docker/cloudfront/private.pem\n    keypairid: K\n    duration: 1200s\n    ipfilteredby: none",
  ],
  [
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore',
    '- name: cloudfront\n  options:\n    baseurl: lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod\n      tempor incididunt ut labore et dolore lorem ipsum dolor sit amet consectetur\n      adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore\n    privatekey: /etc/docker/cloudfront/private.pem\n    keypairid: K\n    duration: 1200s\n    ipfilteredby: none',
  ],
  [
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore\nyyy',
    '- name: cloudfront\n  options:\n    baseurl: |-\n      lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore\n      yyy\n    privatekey: /etc/docker/cloudfront/private.pem\n    keypairid: K\n    duration: 1200s\n    ipfilteredby: none',
  ],
  [
    '\n',
    '- name: cloudfront\n  options:\n    baseurl: |2+\n\n    privatekey: /etc/docker/cloudfront/private.pem\n    keypairid: K\n    duration: 1200s\n    ipfilteredby: none',
  ],
])('%j stands in the variable as %j', (baseURL, expected) => {
  expect(cloudFrontVariable({ baseURL, keypairID: 'K' }).value).toBe(expected);
});

test.each([undefined, ''])('without a name of the Secret (%j) the volume has none either', (name) => {
  const { volume } = cloudFrontVolume({ privateKey: { key: 'k', ...(name === undefined ? {} : { name }) } });
  expect(volume).toEqual({
    name: 'registry-cloudfront',
    secret: { items: [{ key: 'k', path: 'private.pem' }], optional: false },
  });
});
