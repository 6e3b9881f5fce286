import {
  NO_PODS,
  ON_AWS,
  ON_CLAIM,
  ON_S3,
  READY,
  dumpOf,
  dumpedConfig,
  dumpedOperator,
  dumpedPruner,
  failingStorage,
} from './dumps/dump-yaml';
import { crashing, dumpedClaim, dumpedEvent, pendingPod } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

test('each line of an error in a ClusterOperator has the type before it, and is no error of its own', () => {
  const message =
    'Progressing: Unable to apply resources: unable to sync storage configuration: RequestError: send request failed\nProgressing: caused by: Head "https://s3.example.com/layers": x509: certificate signed by unknown authority';
  const { causes } = diagnosisOf(dumpOf(dumpedOperator([['Progressing', 'True', 'Error', message]])));
  expect(causes.map(({ id }) => id)).toEqual(['IRC501']);
});

test('that a Job of the pruner failed is no second cause, if its log says why', () => {
  const failed = 'Job has reached the specified backoff limit';
  const dump = dumpOf(dumpedConfig(READY), dumpedPruner([['Failed', 'True', 'BackoffLimitExceeded', failed]]));
  const log =
    'error: failed to ping registry https://image-registry.openshift-image-registry.svc:5000: x509: unknown authority';
  expect(diagnosisOf(dump, {}, [log]).causes.map(({ id }) => id)).toEqual(['IRC905']);
});

test('that the registry crashes is no second cause, if its log says why', () => {
  const dump = crashing('', ON_S3);
  const log = 'panic: s3aws: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.';
  expect(diagnosisOf(dump, {}, [log]).causes.map(({ id }) => id)).toEqual(['IRC306']);
});

test('a claim that waits for the pod is not what the pod waits for', () => {
  const dump = dumpOf(
    dumpedConfig(NO_PODS, ON_CLAIM),
    dumpedClaim('Pending', { storageClassName: 'lvms' }),
    pendingPod('0/4 nodes are available: 4 node(s) had untolerated taint {dedicated: infra}.'),
    dumpedEvent(
      'PersistentVolumeClaim',
      'image-registry-storage',
      'WaitForPodScheduled',
      'waiting for pod to be scheduled',
    ),
  );
  expect(diagnosisOf(dump).causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual([
    'IRC602 certain',
    'IRC219 possible',
  ]);
});

function secret(name: string): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'openshift-image-registry' } };
}

test.each([
  ['InvalidAccessKeyId: The AWS Access Key Id you provided does not exist', ON_AWS, 'data.aws_access_key_id'],
  ['SignatureDoesNotMatch: The request signature we calculated', ON_AWS, 'data.aws_secret_access_key'],
  ['oauth2: "invalid_grant" "Invalid JWT Signature."', { gcs: { bucket: 'layers' } }, 'data["service_account.json"]'],
  ['Provided API key could not be found', { ibmcos: { bucket: 'layers' } }, 'data.ibmcloud_api_key'],
])('the key of %j is that of the Secret which the cluster has', (message, storage, field) => {
  const { object, field: found } = diagnosisOf(
    `${failingStorage(message, storage)}---\n${dumpOf(secret('installer-cloud-credentials'))}`,
  ).causes[0]!;
  expect([object, found]).toEqual(['Secret/installer-cloud-credentials', field]);
});

test.each<[error: string, spec: object, where: string, what: RegExp]>([
  ['proxyconnect tcp: dial tcp: lookup proxy.corp: no such host', {}, 'Proxy/cluster spec.httpsProxy', /cannot reach/],
  [
    'proxyconnect tcp: dial tcp: lookup proxy.corp: no such host',
    { proxy: { https: 'http://proxy.corp' } },
    'Config/cluster spec.proxy.https',
    /cannot reach/,
  ],
  ['Proxy Authentication Required', {}, 'Proxy/cluster spec.httpsProxy', /other credentials/],
  ['Forbidden', {}, 'Config/cluster spec.proxy', /does not pass/],
])('a proxy answers %j: see its address, or what uses no proxy', (error, spec, where, what) => {
  const message = `Unable to apply resources: RequestError: send request failed\ncaused by: Head "https://layers.s3.amazonaws.com/": ${error}`;
  const config = dumpedConfig([['Progressing', 'True', 'Error', message]], ON_AWS, spec);
  const [first, second] = diagnosisOf(dumpOf(config)).causes;
  expect([first?.id, `${first?.object} ${first?.field}`]).toEqual(['IRC508', where]);
  expect(first?.what).toMatch(what);
  expect(second).toBeUndefined();
});

test('what a table cuts off a ClusterOperator is no illness of node-ca', () => {
  const cut = 'NodeCADaemonAvailable: The daemon set node-ca has available replicas...';
  const { causes } = diagnosisOf(dumpOf(dumpedOperator([['Available', 'False', '', cut]])));
  expect(causes).toEqual([]);
});

test.each([
  [
    'kubelet: pod="openshift-image-registry/image-registry-7c9d5b8f6-abcde" err="CreateContainerError: failed to mount container: no space left on device"',
    'IRC524 status.conditions',
  ],
  [
    'filesystem: write /registry/docker/registry/v2/a: no space left on device',
    'IRC210 spec.resources.requests.storage',
  ],
  [
    'unable to sync: failed to authenticate against OpenStack: Post "https://keystone:5000/v3/auth/tokens": dial tcp 10.1.1.1:5000: i/o timeout',
    'IRC507 spec.storage.swift.authURL',
  ],
])('a log says %j: %s', (line, expected) => {
  expect(diagnosisOf('', {}, [line]).causes.map(({ id, field }) => `${id} ${field}`)).toEqual([expected]);
});

test('rights that the Operator lacks itself are not given by it', () => {
  const message =
    'clusterroles.rbac.authorization.k8s.io "system:registry" is forbidden: user "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" (groups=["system:serviceaccounts"]) is attempting to grant RBAC permissions not currently held';
  const [first] = diagnosisOf(failingStorage(message)).causes;
  expect([first?.id, first?.what]).toEqual([
    'IRC712',
    expect.stringMatching(/not allowed to give the registry rights/),
  ]);
});
