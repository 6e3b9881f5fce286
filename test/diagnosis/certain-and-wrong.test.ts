import { NO_PODS, READY, dumpOf, dumpedConfig, failingStorage, failingSync } from './dumps/dump-yaml';
import { clientPod, dumpedClaim, dumpedEvent, pendingPod } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const idsOf = (yaml: string): string[] => diagnosisOf(yaml).causes.map(({ id, certainty }) => `${id} ${certainty}`);

test('a Config that is deleted without the finalizer of the Operator is not called one that the Operator still removes', () => {
  const metadata = { name: 'cluster', generation: 3, deletionTimestamp: '2026-01-01T00:00:00Z' };
  const whatWith = (finalizers: object): string =>
    diagnosisOf(dumpOf({ ...dumpedConfig(READY), metadata: { ...metadata, ...finalizers } })).causes[0]?.what ?? '';
  expect(whatWith({ finalizers: ['foregroundDeletion'] })).toMatch(/does not have the finalizer of the Operator/);
  expect(whatWith({ finalizers: ['imageregistry.operator.openshift.io/finalizer'] })).toMatch(/removes the registry/);
  // Who prints the Config may leave them out.
  expect(whatWith({})).toMatch(/removes the registry/);
});

test.each([
  ['other', 'IRC202 certain'],
  ['c', 'IRC219 likely'],
])('an event of claim %s that waits for a pod, and claim c: %s', (claim, cause) => {
  const event = dumpedEvent('PersistentVolumeClaim', claim, 'WaitForFirstConsumer', 'waiting for first consumer');
  const pending = dumpedClaim('Pending', {}, { name: 'c' });
  expect(idsOf(dumpOf(dumpedConfig(NO_PODS, { pvc: { claim: 'c' } }), pending, event))).toEqual([cause]);
  const alone = diagnosisOf(dumpOf(pending, pendingPod('pod has unbound immediate PersistentVolumeClaims'), event));
  expect(alone.causes.some(({ id }) => id === 'IRC219')).toBe(claim === 'c');
});

const IN_AZURE = { azure: { accountName: 'layers', container: 'registry' } };
const IN_GOOGLE = { gcs: { bucket: 'layers', projectID: 'demo', region: 'r' } };
const ON_S3 = { s3: { bucket: 'layers', region: 'us-east-1' } };
const BASE64 = 'illegal base64 data at input byte 4';

test.each<[message: string, storage: object, causes: string[]]>([
  [BASE64, ON_S3, ['IRC009 likely']],
  [BASE64, IN_AZURE, ['IRC313 certain']],
  [
    `googleapi: got HTTP response code 403 with body: invalid character '<' looking for beginning of value`,
    IN_GOOGLE,
    ['IRC009 likely'],
  ],
  [`invalid character '<' looking for beginning of value`, IN_GOOGLE, ['IRC009 likely']],
  [`invalid character 'a' looking for beginning of value`, IN_GOOGLE, ['IRC311 certain']],
])('the Operator reports %j with %j: %j', (message, storage, causes) => {
  expect(idsOf(failingStorage(message, storage))).toEqual(causes);
});

const PULL = 'Failed to pull image "image-registry.openshift-image-registry.svc:5000/shop/app:v1": ';

test.each([
  ['rpc error: code = DeadlineExceeded desc = context deadline exceeded', ['IRC520 possible']],
  [
    'rpc error: code = Unavailable desc = error reading from server: read unix @->/run/crio/crio.sock: read: connection reset by peer',
    [],
  ],
  [
    'pinging container registry image-registry.openshift-image-registry.svc:5000: Get "https://image-registry.openshift-image-registry.svc:5000/v2/": context deadline exceeded',
    ['IRC520 certain'],
  ],
])('a pull that ends with %j: %j', (message, causes) => {
  expect(idsOf(dumpOf(dumpedConfig(READY), clientPod(`${PULL}${message}`)))).toEqual(causes);
});

test.each<[status: object, causes: string[]]>([
  [{}, []],
  [{ status: { dockerImageRepository: '' } }, []],
  [{ status: { dockerImageRepository: 'image-registry.openshift-image-registry.svc:5000/a/b' } }, ['IRC516 certain']],
  [{ status: { tags: [] } }, ['IRC516 certain']],
])('a pod that waits for an image stream with %j: %j', (status, causes) => {
  const stream = { apiVersion: 'image.openshift.io/v1', kind: 'ImageStream', metadata: { name: 'b', namespace: 'a' } };
  const waiting = clientPod('Back-off pulling image "image-registry.openshift-image-registry.svc:5000/a/b:v1"');
  expect(idsOf(dumpOf(dumpedConfig(READY), waiting, { ...stream, ...status }))).toEqual(causes);
});

test('an error of the sync that speaks of a deletion is one of the sync', () => {
  const message = 'ContainerBeingDeleted: The specified container is being deleted. Try operation later.';
  const { causes, unexplained } = diagnosisOf(failingSync(message, IN_AZURE));
  expect([causes[0]?.id, unexplained]).toEqual(['IRC410', []]);
});

const SENT = 'RequestError: send request failed\ncaused by: Head "https://s3.example.com/layers": proxyconnect tcp: ';
const UNKNOWN_CA = 'x509: certificate signed by unknown authority';
const OF_CONFIG = { proxy: { https: 'https://proxy.corp' } };
const ONLY_HTTP = { proxy: { http: 'http://proxy.corp' } };

test.each<[error: string, spec: object, where: string, what: RegExp]>([
  [UNKNOWN_CA, OF_CONFIG, 'Proxy/cluster spec.trustedCA', /certificate it does not accept/],
  ['x509: certificate has expired', OF_CONFIG, 'Config/cluster spec.proxy.https', /certificate it does not accept/],
  ['dial tcp: i/o timeout', OF_CONFIG, 'Config/cluster spec.proxy.https', /cannot reach/],
  ['dial tcp: i/o timeout', ONLY_HTTP, 'Proxy/cluster spec.httpsProxy', /cannot reach/],
])('a proxy that ends with %j, and %j in the Config: %s', (error, spec, where, what) => {
  const found = diagnosisOf(failingStorage(`${SENT}${error}`, ON_S3, spec)).causes.find(({ id }) => id === 'IRC508');
  expect(`${found?.object} ${found?.field}`).toBe(where);
  expect(found?.what).toMatch(what);
});

test('storage without TLS is asked through the proxy for http', () => {
  const message = SENT.replace('https:', 'http:') + 'dial tcp: i/o timeout';
  expect(diagnosisOf(failingStorage(message, ON_S3, ONLY_HTTP)).causes[0]?.field).toBe('spec.proxy.http');
});

test.each([
  ['RequestError: send request failed\ncaused by: Head "minio/layers": unsupported protocol scheme ""', 'IRC509'],
  [
    'operation error S3: HeadBucket, request send failed, Head "minio/layers": unsupported protocol scheme ""',
    'IRC509',
  ],
  ['Get "/": unsupported protocol scheme ""', 'IRC109'],
])('an address without a scheme: %j is %s', (message, cause) => {
  const storage = { s3: { bucket: 'layers', region: 'r', regionEndpoint: 'minio' } };
  const { causes } = diagnosisOf(failingStorage(message, storage));
  expect(causes.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id)).toEqual([cause]);
});

test.each([
  ['Post "keystone/v3/auth/tokens": unsupported protocol scheme ""', 'IRC109'],
  ['Post "https:///v3/auth/tokens": http: no Host in request URL', 'IRC109'],
  ['parse "https://%zz": invalid URL escape "%zz"', 'IRC109'],
  ['Post "ftp://keystone/v3/auth/tokens": unsupported protocol scheme "ftp"', 'IRC509'],
  ['Authentication failed', 'IRC314'],
])('Keystone rejects no credentials that are not sent to it: %j is %s', (message, cause) => {
  const storage = { swift: { authURL: 'keystone/v3', container: 'layers' } };
  const failing = failingStorage(`failed to authenticate against OpenStack: ${message}`, storage);
  expect(idsOf(failing)).toEqual([`${cause} certain`]);
});

test('an account does not reject a key that is not sent to it', () => {
  const [found] = diagnosisOf(failingStorage(`decode account key: ${BASE64}`, IN_AZURE)).causes;
  expect(found?.what).toMatch(/is not base64\. Nothing is sent to the account\./);
});

test('a Config that is not read-only is not called so', () => {
  const message = `${PULL}received unexpected HTTP status: 405 Method Not Allowed`;
  const [found] = diagnosisOf(dumpOf(dumpedConfig(READY), clientPod(message))).causes;
  expect([found?.id, found?.certainty]).toEqual(['IRC522', 'possible']);
  expect(found?.what).toContain('spec.readOnly of the Config is not true');
});
