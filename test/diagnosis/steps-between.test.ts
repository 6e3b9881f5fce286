import { crashing, pendingPod, waitingPod } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, failingStorage, NO_PODS, ON_AWS, ON_S3 } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const stepsOf = (id: string, yaml: string, logs?: readonly string[]) =>
  diagnosisOf(yaml, {}, logs).causes.find((cause) => cause.id === id)?.fix ?? [];
const commandsOf = (...asked: Parameters<typeof stepsOf>): string[] =>
  stepsOf(...asked).map(({ command = '' }) => command);

describe('a bucket is created in the region', () => {
  const NO_BUCKET = 'panic: NoSuchBucket: The specified bucket does not exist';
  const infrastructure = {
    apiVersion: 'config.openshift.io/v1',
    kind: 'Infrastructure',
    metadata: { name: 'cluster' },
    status: { platformStatus: { type: 'AWS', aws: { region: 'eu-west-1' } } },
  };
  const inStatus = dumpedConfig(NO_PODS, { s3: { bucket: 'layers' } }) as { status: { storage: object } };
  inStatus.status.storage = { s3: { bucket: 'layers', region: 'eu-north-1' } };
  const crashed = (...objects: readonly object[]) => crashing(NO_BUCKET, { s3: { bucket: 'layers' } }, ...objects);

  test.each([
    ['of the spec', crashing(NO_BUCKET, ON_AWS), 'aws s3 mb s3://layers --region us-east-1'],
    ['of the cluster', crashed(infrastructure), 'aws s3 mb s3://layers --region eu-west-1'],
    ['that nothing names', crashed(), 'aws s3 mb s3://layers --region REGION'],
    [
      'of an endpoint',
      crashing(NO_BUCKET, ON_S3),
      'aws s3 mb s3://layers --region us-east-1 --endpoint-url https://s3.example.com',
    ],
    [
      'of an endpoint, which needs none',
      crashing(NO_BUCKET, { s3: { bucket: 'layers', regionEndpoint: 'https://s3.example.com' } }),
      'aws s3 mb s3://layers --endpoint-url https://s3.example.com',
    ],
  ])('%s', (_, yaml, command) => {
    expect(commandsOf('IRC402', yaml)).toContain(command);
  });

  test('of the status', () => {
    const pod = waitingPod('CrashLoopBackOff', NO_BUCKET);
    expect(commandsOf('IRC402', dumpOf(inStatus, pod), [NO_BUCKET])).toContain(
      'aws s3 mb s3://layers --region eu-north-1',
    );
  });

  test('of Google Cloud, and of a key', () => {
    const gcs = failingStorage("storage: bucket doesn't exist", { gcs: { bucket: 'layers', region: 'europe-west1' } });
    expect(commandsOf('IRC407', gcs)).toContain('gcloud storage buckets create gs://layers --location europe-west1');
    const key = failingStorage('KMS.DisabledException: disabled', { s3: { ...ON_AWS.s3, keyID: 'arn:aws:kms:k' } });
    expect(commandsOf('IRC405', key)[0]).toBe('aws kms describe-key --key-id arn:aws:kms:k --region us-east-1');
  });
});

describe('IRC317', () => {
  const missing = (name: string) =>
    dumpOf(dumpedConfig(NO_PODS), waitingPod('CreateContainerConfigError', `secret "${name}" not found`));

  test('says what the Operator makes its Secret of, and how to create that', () => {
    const [, log, create] = stepsOf('IRC317', missing('image-registry-private-configuration'));
    expect(log?.do).toContain(
      'from Secret/image-registry-private-configuration-user (your keys) if that Secret exists',
    );
    expect(log?.do).toContain('otherwise from Secret/installer-cloud-credentials (the credentials of the cloud)');
    expect(create?.command).toContain('create secret generic image-registry-private-configuration-user');
  });

  test('its variables are to be set, and keep secrets out of the shell history; files have no variable', () => {
    const name = 'image-registry-private-configuration';
    const [, , create] = stepsOf('IRC317', missing(name));
    expect(create?.do).toMatch(
      /For Amazon S3 and S3-compatible stores \(first set each variable of the command with read -rs NAME, so that no secret is in the shell history\):$/,
    );
    const onGcs = dumpOf(
      dumpedConfig(NO_PODS, { gcs: { bucket: 'layers' } }),
      waitingPod('CreateContainerConfigError', `secret "${name}" not found`),
    );
    const [, , file] = stepsOf('IRC317', onGcs);
    expect([file?.do, file?.command]).toEqual([
      expect.not.stringContaining('read -rs'),
      expect.stringContaining('--from-file'),
    ]);
  });

  test('says it of no other Secret', () => {
    expect(commandsOf('IRC317', missing('other'))).toEqual(['oc -n openshift-image-registry get secrets']);
  });
});

const CAUSES_WITH_TWO = [
  ['IRC206', 'ProvisioningFailed: failed to provision volume with StorageClass "a": rpc error: desc = no'],
  ['IRC906', 'image-pruner: error: failed to ping registry https://a: connection refused'],
] as const;

test('no fix hides the answer of one command behind the failure of another', () => {
  const chained = CAUSES_WITH_TWO.flatMap(([id, line]) => commandsOf(id, '', [line])).filter((command) =>
    command.includes('; '),
  );
  expect(chained).toHaveLength(CAUSES_WITH_TWO.length);
  expect(chained.join('\n')).not.toContain('&&');
});

test('a claim named like a credential is hidden behind its kind, too', () => {
  const claim = 'qD3/Jw7sPz1nYx5Ue9Oi+Lk2Hf6Gr8Bv4Ct0McWa';
  const dump = dumpOf(
    dumpedConfig(NO_PODS, { pvc: { claim } }),
    pendingPod('0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.'),
  );
  const cause = diagnosisOf(dump).causes.find(({ id }) => id === 'IRC202');
  expect([cause?.object, cause?.what]).toEqual([
    'PersistentVolumeClaim/<hidden>',
    'PersistentVolumeClaim/<hidden> is not bound to a volume, so the pod is not scheduled.',
  ]);
});
