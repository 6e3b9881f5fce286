import { symptomName } from '../../src/diagnosis/evidence/symptom';
import { dumpedEvent } from './dumps/dumped-pods';
import { dumpedOperator, dumpOf, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const ROUTE = 'default-route-openshift-image-registry.apps.example.com';
const ALL_IS_WELL = dumpOf(
  dumpedOperator(READY.map(([type, status, reason, message]) => [type, status, reason, `${type}: ${message}`])),
);
const failed = (detail: string): string =>
  `time="2024-05-05T09:00:00Z" level=error msg="response completed with error" err.code=unknown err.detail="${detail}"`;

test.each([
  ['a full volume', failed('filesystem: write /registry/docker/x: no space left on device'), 'IRC210'],
  ['a key without rights', failed('s3aws: AccessDenied: Access Denied status code: 403'), 'IRC401'],
  ['an alert', 'ImageRegistryStorageReadOnly: The image registry storage is read-only', 'IRC214'],
  ['a push', `Error: checking whether a blob sha256:9 exists in ${ROUTE}/a/b: authentication required`, 'IRC515'],
  ['a login', `Error: pinging container registry ${ROUTE}: x509: certificate signed by unknown authority`, 'IRC513'],
])('the Operator reports that all is well, and does not see %s', (_, line, cause) => {
  const { healthy, causes } = diagnosisOf(ALL_IS_WELL, {}, [line]);
  expect([healthy, causes.map(({ id }) => id)]).toEqual([false, [cause]]);
  expect(causes[0]?.explains.map(symptomName)[0]).toMatch(
    /pasted\.log (?:a client cannot pull or push|the storage cannot be used)/,
  );
});

test.each([
  ['that passes by itself', failed('s3aws: SlowDown: Please reduce your request rate')],
  [
    'of a client that may do nothing',
    'level=error msg="OpenShift access denied: access denied" openshift.auth.user=anonymous',
  ],
  [
    'that was long ago',
    `${failed('filesystem: write /registry/x: no space left on device')}\ntime="2024-05-08T09:00:00Z" level=info msg=response`,
  ],
  ['that names no host', 'denied: requested access to the resource is denied'],
  ['at another registry', 'error: failed to push image docker.io/me/web:1: denied: requested access is denied'],
  [
    'for a tag that nobody pushed',
    `Failed to pull image "${ROUTE}/a/b:2": reading manifest 2 in ${ROUTE}/a/b: manifest unknown`,
  ],
])('a request that failed, %s, is no illness', (_, log) => {
  expect(diagnosisOf(ALL_IS_WELL, {}, [log])).toMatchObject({ healthy: true, causes: [] });
});

test('a layer that is gone is an illness, and so is a request at the host of a Route in the input', () => {
  const gone = `Failed to pull image "${ROUTE}/a/b:2": reading blob sha256:9: blob unknown to registry`;
  expect(diagnosisOf(ALL_IS_WELL, {}, [gone])).toMatchObject({ healthy: false, causes: [{ id: 'IRC516' }] });
  const host = 'registry.example.com';
  const push = `Error: writing manifest 1 to ${host}/a/b: authentication required`;
  const route = {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: 'public', namespace: 'openshift-image-registry' },
    spec: { host, to: { kind: 'Service', name: 'image-registry' } },
  };
  expect(diagnosisOf(ALL_IS_WELL, {}, [push])).toMatchObject({ healthy: true, causes: [] });
  expect(diagnosisOf(`${ALL_IS_WELL}---\n${dumpOf(route)}`, {}, [push])).toMatchObject({
    healthy: false,
    causes: [{ id: 'IRC515' }],
  });
});

test('what the registry logs of a push is of the registry, and not of the client', () => {
  const line = `${failed('writing manifest: s3aws: AccessDenied: Access Denied')} http.request.host="image-registry.openshift-image-registry.svc:5000"`;
  expect(diagnosisOf('', {}, [line]).causes.map(({ id }) => id)).toEqual(['IRC401']);
});

test('the address by which a client asks the registry is no other registry', () => {
  const line = `${failed('s3aws: AccessDenied: Access Denied')} http.request.referer="https://registry.example.com/v2/a/b/blobs/uploads/1"`;
  expect(diagnosisOf('', {}, [line]).causes.map(({ id }) => id)).toEqual(['IRC401']);
});

test('a failing client brings back no trace of another problem', () => {
  const trace = dumpedEvent(
    'Pod',
    'image-registry-1-x',
    'FailedScheduling',
    '0/3 nodes are available: 3 Insufficient cpu.',
  );
  const push = `Error: writing manifest 1 to ${ROUTE}/a/b: authentication required`;
  const { causes } = diagnosisOf(`${ALL_IS_WELL}---\n${dumpOf(trace)}`, {}, [push]);
  expect(causes.map(({ id }) => id)).toEqual(['IRC515']);
});

test.each([
  ['x509: certificate signed by unknown authority', 'IRC501'],
  ['dial tcp 10.0.0.9:443: i/o timeout', 'IRC507'],
  ['dial tcp: lookup s3.example.com on 172.30.0.10:53: no such host', 'IRC506'],
  ['proxyconnect tcp: dial tcp 10.0.0.1:3128: connect: connection refused', 'IRC508'],
  ['http: server gave HTTP response to HTTPS client', 'IRC509'],
  ['x509: certificate has expired or is not yet valid', 'IRC504'],
])('the registry logs the host by which it was asked, and the error of its storage counts: %s', (error, cause) => {
  const line = `${failed(`s3aws: RequestError: send request failed\\ncaused by: Post \\"https://s3.example.com/a/docker/registry/v2/repositories/shop/web/_uploads/1/data\\": ${error}`)} http.request.host="image-registry.openshift-image-registry.svc:5000" http.request.method=POST http.request.uri=/v2/shop/web/blobs/uploads/`;
  expect(diagnosisOf('', {}, [line]).causes[0]?.id).toBe(cause);
});
