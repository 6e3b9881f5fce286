import { diagnosisOf } from './diagnosing';
import { crashing } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, NO_PODS } from './dumps/dump-yaml';

const stepsOf = (id: string, dump: string): string =>
  (diagnosisOf(dump).causes.find((cause) => cause.id === id)?.fix ?? [])
    .map((step) => `${step.do} ${step.command ?? ''}`)
    .join('\n');

test.each([
  [{ managementState: 'Managed', s3: { bucket: 'b' } }, 'copy the name of the storage (spec.storage.s3.bucket)'],
  [{ managementState: 'Managed', gcs: { bucket: 'b' } }, 'copy the name of the storage (spec.storage.gcs.bucket)'],
  [{ managementState: 'Unmanaged', s3: { bucket: 'b' } }, 'The storage is Unmanaged, so the Operator keeps it:'],
  [{ managementState: 'Unmanaged', emptyDir: {} }, 'The images in emptyDir are lost with the pods.'],
])('what a registry without replicas loses with Removed: %j', (storage, expected) => {
  const config = dumpedConfig(NO_PODS, storage, { replicas: 0, rolloutStrategy: 'Recreate' });
  expect(stepsOf('IRC107', dumpOf(config))).toContain(expected);
});

const REJECTED = 'panic: NotImplemented: A header you provided implies functionality that is not implemented';
const ENDPOINT = { bucket: 'b', region: 'r', regionEndpoint: 'https://s3.example.com' };

test.each([
  [{ managementState: 'Unmanaged', s3: ENDPOINT }, undefined],
  [{ managementState: 'Unmanaged', s3: { ...ENDPOINT, encrypt: true } }, '{"storage":{"s3":{"encrypt":false}}}'],
  [{ managementState: 'Managed', s3: ENDPOINT }, '{"storage":{"managementState":"Unmanaged"}}'],
])('a storage that lacks features is asked for no more than it may have: %j', (storage, patch) => {
  const steps = stepsOf('IRC424', crashing(REJECTED, storage));
  expect(steps).toContain('the S3 API of the storage');
  if (patch === undefined) expect(steps).not.toContain('oc patch');
  else expect(steps).toContain(patch);
});
