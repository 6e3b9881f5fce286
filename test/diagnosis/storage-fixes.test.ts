import { diagnosisOf } from './diagnosing';
import { crashedPod, crashing } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, NO_PODS, ON_AWS } from './dumps/dump-yaml';

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

describe('S3 denies access to a role, which has no keys to test with', () => {
  const denied = (user: string): string =>
    `panic: AccessDenied: User: arn:aws:${user} is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::prod-images"`;
  const ROLE = denied('sts::123456789012:assumed-role/prod-registry/1700000000');

  test.each([
    ['without a Config', dumpOf(crashedPod(ROLE)), 'prod-images'],
    ['the Config names the bucket', crashing(ROLE, ON_AWS), 'layers'],
  ])('%s', (_, dump, bucket) => {
    const [cause] = diagnosisOf(dump).causes;
    expect(cause?.what).toBe(
      `The storage does not allow s3:ListBucket in the bucket "${bucket}" to the role "prod-registry".`,
    );
    expect(stepsOf('IRC401', dump)).toContain('aws iam list-role-policies --role-name prod-registry\n');
    expect(stepsOf('IRC401', dump)).not.toContain('AWS_ACCESS_KEY_ID');
  });

  test('a user has keys', () => {
    const steps = stepsOf('IRC401', dumpOf(crashedPod(denied('iam::123456789012:user/registry'))));
    expect(steps).toContain('AWS_ACCESS_KEY_ID');
    expect(steps).toContain('aws s3 ls s3://prod-images\n');
    expect(steps).not.toContain('aws iam');
  });
});
