import { Release } from '../../../src/core/release';
import { condition, config, facts, NS, object, predict } from '../clusters';

const MINTED = object(
  'v1',
  'Secret',
  'installer-cloud-credentials',
  { stringData: { 'service_account.json': '{"type":"service_account"}' } },
  NS,
);
const TAGS = { resourceTags: [{ parentID: '1', key: 'a', value: 'b' }] };
const TYPES = ['StorageExists', 'StorageLabeled', 'StorageTagged', 'StorageEncrypted'];

/** The storage conditions of a Config once the Operator has settled, as status and reason. */
function reported(gcs: object, release: Release, platform: object = {}): Record<string, string> {
  const gcp = { gcp: { region: 'europe-west1', projectID: 'p', ...platform } };
  const prediction = predict([...facts('GCP', gcp), MINTED, config({ storage: { gcs } })], release);
  const found = TYPES.map((type) => [type, condition(prediction, type)] as const);
  return Object.fromEntries(
    found.flatMap(([type, each]) => (each === undefined ? [] : [[type, `${each.status} ${each.reason}`]])),
  );
}

const EXISTS = 'True GCS Bucket Exists';
const LABELED = 'True Bucket Labeled Successfully';

test.each([
  [Release.V4_13, {}, {}, { StorageExists: EXISTS }],
  [
    Release.V4_16,
    {},
    {},
    { StorageExists: EXISTS, StorageLabeled: LABELED, StorageTagged: 'True SuccessTaggingBucket' },
  ],
  [
    Release.V4_17,
    {},
    {},
    { StorageExists: EXISTS, StorageLabeled: LABELED, StorageTagged: 'False SuccessTaggingBucket' },
  ],
  [
    Release.V5_1,
    {},
    TAGS,
    { StorageExists: EXISTS, StorageLabeled: LABELED, StorageTagged: 'True SuccessTaggingBucket' },
  ],
  [
    Release.V5_1,
    { keyID: 'projects/p/k' },
    {},
    {
      StorageExists: EXISTS,
      StorageLabeled: LABELED,
      StorageTagged: 'False SuccessTaggingBucket',
      StorageEncrypted: 'True Encryption Successful',
    },
  ],
])('%s reports what it made of a bucket of its own: %j, tags %j', (release, gcs, platform, expected) => {
  expect(reported(gcs, release, platform)).toEqual(expected);
});

test.each([
  [Release.V4_13, { StorageExists: EXISTS }],
  [Release.V4_16, { StorageExists: EXISTS, StorageTagged: 'True SuccessTaggingBucket' }],
  [Release.V4_17, { StorageExists: EXISTS }],
])('%s leaves the bucket of a user alone, but for its tags up to 4.16', (release, expected) => {
  expect(reported({ bucket: 'b', keyID: 'k' }, release, TAGS)).toEqual(expected);
});
