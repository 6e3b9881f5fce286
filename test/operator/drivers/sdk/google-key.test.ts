import { condition, config, facts, fate, NS, predict, secret } from '../../clusters';
import { effectLines } from '../../lines';
import { googleKeyError } from '../../../../src/operator/drivers/sdk/google-key';

test.each([
  '{"type":"service_account"}',
  ' {"type":"x","Type":"authorized_user"}\n',
  '{"type":"external_account"}',
  '{"installed":{"client_id":"x"}}',
  '<path:gcp#key>',
  'vault:secret/data/gcp#key',
  'ref+vault://gcp#/key',
  '$KEY',
  '__KEY__',
  '${KEY}',
  '<not in the input>',
])('%j may be a key', (file) => {
  expect(googleKeyError(file)).toBeUndefined();
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
