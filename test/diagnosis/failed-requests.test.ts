import { symptomName } from '../../src/diagnosis/evidence/symptom';
import { dumpedEvent } from './dumps/dumped-pods';
import { dumpedOperator, dumpOf, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const OPERATOR = dumpedOperator(
  READY.map(([type, status, reason, message]) => [type, status, reason, `${type}: ${message}`]),
);
const ALL_IS_WELL = dumpOf(OPERATOR);
const UNKNOWN = 'swift: Object PUT error 17';

/** What the registry logs of a request, so many minutes after nine. */
const answered = (minute: number, method: string, status: number, detail = ''): string =>
  `time="2024-05-05T09:${String(minute).padStart(2, '0')}:00Z" level=${detail === '' ? 'info' : 'error'} msg="response completed${detail === '' ? '' : ' with error'}"${detail === '' ? '' : ` err.code=unknown err.detail="${detail}"`} go.version=go1.22 http.request.method=${method} http.request.uri="/v2/a/b/blobs/uploads/${minute}" http.response.status=${status}`;
const inJson = (line: string): string =>
  `{${line.replace(/(\S+?)=("[^"]*"|\S+) ?/g, (_, key: string, value: string) => `"${key}":${value.startsWith('"') ? value : `"${value}"`},`)}"v":1}`;
const CONNECTION = '10.128.0.5:5000->10.128.0.1:40312';
const answer = (...lines: readonly string[]): readonly [boolean | null, readonly string[]] => {
  const { healthy, causes } = diagnosisOf(ALL_IS_WELL, {}, [lines.join('\n')]);
  return [healthy, causes.map(({ id }) => id)];
};

test.each([
  ['Error 403: reg@p.iam.gserviceaccount.com does not have storage.objects.create access, forbidden', 'IRC406'],
  ['s3aws: KMS.DisabledException: the key is disabled', 'IRC405'],
  ['s3aws: XMinioStorageFull: Storage backend has reached its minimum free drive threshold', 'IRC425'],
  ['filesystem: write /registry/docker/x: input/output error', 'IRC214'],
  ['s3aws: x509: certificate has expired or is not yet valid', 'IRC504'],
  ['s3aws: RequestTimeTooSkewed: The difference is too large', 'IRC505'],
  ['azure: ERROR CODE: KeyBasedAuthenticationNotPermitted', 'IRC415'],
  ['filesystem: stat /registry/docker/registry/v2: stale NFS file handle', 'IRC212'],
])('a push that the registry answers with 500 is an illness, with its cause: %s', (detail, cause) => {
  expect(answer(answered(1, 'PATCH', 500, detail))).toEqual([false, [cause]]);
});

test('without a known error, one failure may end by itself, and several do not', () => {
  const once = answered(1, 'PATCH', 500, UNKNOWN);
  expect(answer(once)).toEqual([null, []]);
  expect(answer(once, answered(2, 'POST', 503, UNKNOWN))).toEqual([null, []]);
  expect(answer(once, answered(2, 'PATCH', 500, UNKNOWN), answered(3, 'PUT', 502, 'another'))).toEqual([false, []]);
  const { unexplained } = diagnosisOf(ALL_IS_WELL, {}, [once]);
  expect(unexplained.map(symptomName)).toEqual(['pasted.log the storage cannot be used']);
});

test('a later request of the kind shows that the storage is used again', () => {
  const push = answered(5, 'PATCH', 500, UNKNOWN);
  expect(answer(push, answered(6, 'PATCH', 202))).toEqual([true, []]);
  expect(answer(push, answered(6, 'PUT', 201))).toEqual([true, []]);
  // The next step of a push is not reached, and reads need other rights and space.
  expect(answer(push, answered(6, 'POST', 202))).toEqual([null, []]);
  expect(answer(push, answered(6, 'GET', 307))).toEqual([null, []]);
  expect(answer(push, answered(6, 'PUT', 404))).toEqual([null, []]);
  expect(answer(push, answered(4, 'PATCH', 202))).toEqual([null, []]);
  expect(answer(answered(5, 'GET', 500, UNKNOWN), answered(6, 'HEAD', 200))).toEqual([true, []]);
  expect(answer(answered(5, 'DELETE', 500, UNKNOWN), answered(6, 'PUT', 201))).toEqual([null, []]);
});

test.each([
  ['that the client gave up', answered(1, 'PATCH', 500, 'client disconnected')],
  ['that is wrong', answered(1, 'PUT', 400, 'manifest invalid')],
  ['that another registry did not answer', answered(1, 'GET', 500, 'Get "https://quay.io/v2/": i/o timeout')],
  ['whose body ended early', answered(1, 'PATCH', 500, 'unexpected EOF')],
  ['whose body a client ended, in JSON', inJson(answered(1, 'PUT', 500, 'unexpected EOF'))],
  ['that the client reset', answered(1, 'PATCH', 500, `read tcp ${CONNECTION}: read: connection reset by peer`)],
  ['that the client sent too slowly', answered(1, 'PATCH', 500, `read tcp ${CONNECTION}: i/o timeout`)],
  ['whose answer the client did not read', answered(1, 'GET', 500, `write tcp ${CONNECTION}: write: broken pipe`)],
  ['of a probe', answered(1, 'GET', 500, UNKNOWN).replace('/v2/a/b/blobs/uploads/1', '/healthz')],
])('a request %s is no illness', (_, line) => {
  expect(answer(line, line, line)).toEqual([true, []]);
});

test.each([
  ['of a read', 'GET', 'unexpected EOF'],
  ['of the driver', 'PATCH', 's3aws: unexpected EOF'],
  [
    'of a connection to the storage',
    'PATCH',
    'read tcp 10.128.0.5:43210->10.0.0.9:443: read: connection reset by peer',
  ],
])('a connection that ends is of the storage: %s', (_, method, detail) => {
  const line = answered(1, method, 500, detail);
  expect(answer(line, line, line)).toEqual([false, ['IRC507']]);
});

test('the connections of clients do not explain why other requests fail', () => {
  const [unknown, aborted] = [answered(1, 'PATCH', 500, UNKNOWN), answered(2, 'PATCH', 500, 'unexpected EOF')];
  const payload = 'level=error msg="unknown error reading request payload: unexpected EOF" go.version=go1.22';
  expect(answer(unknown, unknown, unknown, aborted, payload)).toEqual([false, []]);
});

test('of manifests the API server may be ill, and not the storage', () => {
  const webhook = 'Internal error occurred: failed calling webhook';
  expect([webhook, UNKNOWN].map(signsOf)).toEqual([
    ['pasted.log requests fail'],
    ['pasted.log the storage cannot be used'],
  ]);

  function signsOf(detail: string): string[] {
    const line = answered(1, 'PUT', 500, detail).replace('blobs/uploads/1', 'manifests/latest');
    const { unexplained, collect } = diagnosisOf(ALL_IS_WELL, {}, [line]);
    expect(collect.join()).not.toContain('rollout');
    return unexplained.map(symptomName);
  }
});

test('the log of a container that was started again does not end with the newest requests', () => {
  const text = answered(1, 'PATCH', 500, UNKNOWN);
  const [pod, other] = ['namespaces/openshift-image-registry/pods/image-registry-1-x/logs/', 'image-registry-'];
  expect(healthOf(`${pod}previous.log`)).toBe(true);
  expect(healthOf(`${other}previous.log`)).toBe(true);
  expect(healthOf(`${pod}current.log`)).toBe(null);

  function healthOf(file: string): boolean | null {
    return diagnosisOf(ALL_IS_WELL, {}, [text], file).healthy;
  }
});

test('what the Operator reports well is not the cause of a failed request', () => {
  const trace = dumpedEvent(
    'Pod',
    'image-registry-1-x',
    'FailedScheduling',
    '0/3 nodes are available: 3 Insufficient cpu.',
  );
  const line = answered(1, 'PATCH', 500, 's3aws: KMS.DisabledException: the key is disabled');
  const { causes } = diagnosisOf(dumpOf(OPERATOR, trace), {}, [line]);
  expect(causes.map(({ id }) => id)).toEqual(['IRC405']);
});
