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
    secret: { secretName: '', items: [{ key: '', path: 'private.pem' }] },
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
