import { condition, config, facts, fate, NS, predict, secret } from '../../clusters';
import { effectLines } from '../../lines';
import { googleKeyError, googleTokenDoubt } from '../../../../src/operator/drivers/sdk/google-key';

const KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJx9\n-----END PRIVATE KEY-----\n';
const EXTERNAL = { type: 'external_account', audience: '//iam', subject_token_type: 'jwt' };

test.each([
  { type: 'service_account', private_key: KEY },
  { type: 'x', Type: 'authorized_user', refresh_token: 'r' },
  { type: 'service_account', Type: null, private_key: KEY },
  { ...EXTERNAL, credential_source: { file: '/var/run/secrets/openshift/serviceaccount/token' } },
])('%j is taken, and gives a token', (key) => {
  const file = ` ${JSON.stringify(key)}\n`;
  expect([googleKeyError(file), googleTokenDoubt(file)]).toEqual([undefined, undefined]);
});

test.each([
  '<path:gcp#key>',
  'vault:secret/data/gcp#key',
  'ref+vault://gcp#/key',
  '$KEY',
  '__KEY__',
  '${KEY}',
  '<not in the input>',
])('%s may be a key', (file) => {
  expect([googleKeyError(file), googleTokenDoubt(file)]).toEqual([undefined, undefined]);
});

test.each([
  [{ type: 'service_account' }, /^private_key is no key in PEM form/],
  [{ type: 'service_account', private_key: 'k' }, /^private_key is no key in PEM form/],
  [{ type: 'service_account', private_key: KEY.replaceAll('\n', '\\n') }, /^private_key is no key in PEM form/],
  [{ type: 'authorized_user' }, /^refresh_token is missing/],
  [{ ...EXTERNAL, credential_source: {} }, /^credential_source/],
  [{ installed: { redirect_uris: ['http://localhost'] } }, /^client is that of an application/],
])('%j is taken, but gives no token', (key, doubt) => {
  const file = JSON.stringify(key);
  expect(googleKeyError(file)).toBeUndefined();
  expect(googleTokenDoubt(file)).toMatch(doubt);
});

test.each([
  ['hello', "invalid character 'h' looking for beginning of value"],
  ['eyJ0eXBlIjoic2VydmljZV9hY2NvdW50In0=', "invalid character 'e' looking for beginning of value"],
  ['\u00e4', "invalid character '\u00c3' looking for beginning of value"],
  ["'x'", "invalid character '\\'' looking for beginning of value"],
  ['', 'unexpected end of JSON input'],
  ['\n', 'unexpected end of JSON input'],
  ['{"type":"serv', 'unexpected end of JSON input'],
  ['{"type"', 'unexpected end of JSON input'],
  ['null', "missing 'type' field in credentials"],
  ['{}', "missing 'type' field in credentials"],
  ['[]', 'json: cannot unmarshal array into Go value of type google.credentialsFile'],
  ['1', 'json: cannot unmarshal number into Go value of type google.credentialsFile'],
  ['true', 'json: cannot unmarshal bool into Go value of type google.credentialsFile'],
  ['"x"', 'json: cannot unmarshal string into Go value of type google.credentialsFile'],
  ['{"installed":{"client_id":"x"}}', "missing 'type' field in credentials"],
  ['{"web":{}}', "missing 'type' field in credentials"],
  ['{"type":"external_account"}', 'oauth2/google/externalaccount: Audience must be set'],
  ['{"type":"external_account","audience":"a"}', 'oauth2/google/externalaccount: Subject token type must be set'],
  [
    '{"type":"impersonated_service_account"}',
    "missing 'source_credentials' field or 'service_account_impersonation_url' in credentials",
  ],
  [
    '{"type":"service_account","client_email":5}',
    'json: cannot unmarshal number into Go struct field credentialsFile.client_email of type string',
  ],
  ['{"type":1}', 'json: cannot unmarshal number into Go struct field credentialsFile.type of type string'],
  ['{"type":"x"}', 'unknown credential type: <hidden>'],
  ['{"type":"service_account"} secret', 'invalid character'],
  ['-----BEGIN PRIVATE KEY-----', 'invalid character'],
])('%j is none', (file, error) => {
  expect(googleKeyError(file)).toBe(error);
});

test('without a key the Operator deploys nothing, but has written where the bucket is', () => {
  const all = [
    ...facts('GCP', { gcp: { region: 'us-east1', projectID: 'p' } }),
    secret('installer-cloud-credentials', { 'service_account.json': '{"type":"x"}' }),
    config({ replicas: 1, storage: { gcs: {} } }),
  ];
  const prediction = predict(all);
  expect(condition(prediction, 'StorageExists')?.reason).toBe('GCS Configuration Changed');
  expect(condition(prediction, 'Progressing')?.message).toBe(
    'Unable to apply resources: unable to sync storage configuration: unknown credential type: <hidden>',
  );
  expect(fate(prediction, `Deployment/${NS}/image-registry`)).toBe('never reached');
  expect(effectLines(prediction, 'Config/cluster')[0]).toContain('storage.gcs.region, storage.gcs.projectID');
});

test('a key with which the library gets no token makes the answer unknown', () => {
  const unknownWith = (key: object): readonly string[] => {
    const own = secret('installer-cloud-credentials', { 'service_account.json': JSON.stringify(key) });
    const { unknown } = predict([
      ...facts('GCP', { gcp: { region: 'r', projectID: 'p' } }),
      own,
      config({ storage: { gcs: {} } }),
    ]);
    return unknown
      .filter(({ object }) => object.startsWith('Secret/'))
      .map(({ field = '', why }) => `${field}: ${why}`);
  };
  expect(unknownWith({ type: 'service_account', private_key: KEY })).toEqual([]);
  expect(unknownWith({ type: 'service_account', private_key: 'hunter2' })).toEqual([
    'data.service_account.json: whether the key file works, because its private_key is no key in PEM form, so that the Google library gets no token with it',
  ]);
});
