import { NO_PODS, ON_CLAIM, ON_S3, dumpOf, dumpedConfig, failingStorage } from './dumps/dump-yaml';
import { crashedPod, dumpedClaim, dumpedEvent } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const POD = 'image-registry-7c9d-abcde';

function secret(name: string, namespace = 'openshift-image-registry'): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, data: { a: 'YQ==' } };
}

test('an event about a Secret that was missing counts only while the Secret is missing', () => {
  const ids = (...others: readonly object[]): string[] =>
    diagnosisOf(
      dumpOf(
        dumpedConfig(NO_PODS, ON_S3),
        crashedPod('panic: s3aws: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist'),
        dumpedEvent(
          'Pod',
          POD,
          'FailedMount',
          'MountVolume.SetUp failed for volume "image-registry-private-configuration" : secret "image-registry-private-configuration" not found',
        ),
        ...others,
      ),
    ).causes.map(({ id }) => id);
  expect(ids()).toContain('IRC317');
  expect(ids(secret('image-registry-private-configuration', 'other'))).toContain('IRC317');
  expect(ids(secret('image-registry-private-configuration'))).toEqual(['IRC306']);
});

test('the same of a claim, also in a log', () => {
  const missing = '0/6 nodes are available: persistentvolumeclaim "image-registry-storage" not found.';
  const dump = dumpOf(
    dumpedConfig(NO_PODS, ON_CLAIM),
    dumpedClaim('Bound', { accessModes: ['ReadWriteMany'] }),
    dumpedEvent('Pod', POD, 'FailedScheduling', missing),
    dumpedEvent('Pod', POD, 'FailedMount', 'MountVolume.SetUp failed for volume "pv" : mount failed: exit status 32'),
  );
  expect(diagnosisOf(dump, {}, [`FailedScheduling: ${missing}`]).causes.map(({ id }) => id)).toEqual(['IRC212']);
});

test.each(['image-registry-private-configuration-user', 'installer-cloud-credentials'])(
  'a status that is older than %s shows no more than a possible cause, and does not call it missing',
  (name) => {
    const status = failingStorage(
      'unable to get cluster minted credentials "openshift-image-registry/installer-cloud-credentials": secret "installer-cloud-credentials" not found',
    );
    const [before] = diagnosisOf(status).causes;
    const [after] = diagnosisOf(`${status}\n---\n${dumpOf(secret(name))}`).causes;
    expect([before, after].map((cause) => [cause?.id, cause?.certainty])).toEqual([
      ['IRC301', 'certain'],
      ['IRC301', 'possible'],
    ]);
    expect(after?.what).toContain(`the input has Secret/${name}: the status may be older`);
    expect(JSON.stringify(after?.fix)).not.toContain('create secret');
  },
);

test('a ConfigMap with the CA is looked for where the Operator reads it', () => {
  const status = failingStorage(
    'unable to get S3 CA bundle: failed to get trusted CA "s3-ca": configmap "s3-ca" not found',
    { s3: { bucket: 'layers', region: 'us-east-1', trustedCA: { name: 's3-ca' } } },
  );
  const certainties = ['openshift-image-registry', 'openshift-config'].map((namespace) => {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 's3-ca', namespace }, data: {} };
    return diagnosisOf(`${status}\n---\n${dumpOf(map)}`).causes.find(({ id }) => id === 'IRC502')?.certainty;
  });
  expect(certainties).toEqual(['certain', 'possible']);
});
