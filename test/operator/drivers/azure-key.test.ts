import { Release } from '../../../src/core/release';
import { condition, config, facts, fate, NS, predict, secret } from '../clusters';

const STANZA = { accountName: 'acct', container: 'con1' };

/** StorageExists, the error of the sync, and whether there is a Deployment, with an account key. */
function reported(key: string, rest: object = {}, release = Release.V5_1, azure: object = STANZA) {
  const keys = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: key });
  const all = [...facts('None'), keys, config({ replicas: 1, storage: { azure } }, { ...rest })];
  const prediction = predict(all, release);
  const [exists, progress] = [condition(prediction, 'StorageExists'), condition(prediction, 'Progressing')];
  expect(JSON.stringify(prediction.conditions)).not.toContain('base64!');
  return [
    `${exists?.reason}: ${exists?.message}`,
    progress?.message.replace('Unable to apply resources: unable to sync storage configuration: ', ''),
    fate(prediction, `Deployment/${NS}/image-registry`),
  ];
}

const ILLEGAL = 'illegal base64 data at input byte 3';

test('a key that is not base64 stops the Operator once it has deployed the registry', () => {
  const since414 = `decode account key: ${ILLEGAL}`;
  expect(reported('not base64!', {}, Release.V4_13)).toEqual([`AzureError: ${ILLEGAL}`, ILLEGAL, 'apply']);
  expect(reported('not base64!', {}, Release.V4_14)).toEqual([
    `AzureError: Unable to create blob client: ${since414}`,
    since414,
    'apply',
  ]);
  const recorded = { status: { storage: { azure: STANZA }, storageManaged: false } };
  expect(reported('not base64!', recorded, Release.V4_14)[2]).toBe('never reached');
});

test.each(['a2V5', 'a2V5\n', '${KEY}', '<path:azure#key>', 'vault:azure#key', '$KEY', '__KEY__'])(
  'the key %j may be one',
  (key) => {
    expect(reported(key)).toEqual(['ContainerExists: Storage container exists', 'The registry is ready', 'apply']);
  },
);

test('nobody reads the key of an account that is not named', () => {
  expect(reported('not base64!', {}, Release.V5_1, { container: 'con1' })[1]).toBe('The registry is ready');
});
