import { ON_S3, READY, dumpOf, dumpedConfig } from './dumps/dump-yaml';
import { clientPod } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const ROUTE = 'default-route-openshift-image-registry.apps.example.com';
const SERVICE = 'image-registry.openshift-image-registry.svc:5000';

test.each<[line: string, cause: string, where: string, what: RegExp]>([
  [
    `Error response from daemon: Get "https://${ROUTE}/v2/": unauthorized: authentication required`,
    'IRC515',
    'OAuthAccessToken expiresIn',
    /token with which a client logs in/,
  ],
  [
    `level=fatal msg="authenticating creds for "${ROUTE}": Requesting bearer token: invalid status code from registry 401 (Unauthorized)"`,
    'IRC515',
    'OAuthAccessToken expiresIn',
    /token with which a client logs in/,
  ],
  [
    `Error: writing blob: initiating layer upload to /v2/shop/app/blobs/uploads/ in ${ROUTE}: requested access to the resource is denied`,
    'IRC515',
    'ImageStream metadata.namespace',
    /not allowed to push/,
  ],
  [
    `error: unable to upload blob sha256:1 to ${ROUTE}/shop/app: unauthorized: authentication required`,
    'IRC515',
    'ImageStream metadata.namespace',
    /not allowed to push/,
  ],
  [
    `pinging container registry ${SERVICE}: Get "https://${SERVICE}/v2/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid`,
    'IRC513',
    'Secret/image-registry-tls data["tls.crt"]',
    /has expired/,
  ],
  [
    `pinging container registry ${ROUTE}: Get "https://${ROUTE}/v2/": x509: certificate is valid for *.example.org, not ${ROUTE}`,
    'IRC513',
    'Route spec.tls.certificate',
    /is for another host/,
  ],
  [
    `pinging container registry ${SERVICE}: Get "https://${SERVICE}/v2/": proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout`,
    'IRC520',
    'Proxy/cluster spec.noProxy',
    /through a proxy/,
  ],
  [
    `error: build error: Failed to push image: pinging container registry ${SERVICE}: dial tcp 172.30.44.12:5000: connect: connection refused`,
    'IRC520',
    'Service/image-registry spec.clusterIP',
    /cannot connect to the Service/,
  ],
  [
    `Error: writing blob: Patch "https://${ROUTE}/v2/shop/app/blobs/uploads/1": EOF`,
    'IRC520',
    'Route spec.host',
    /fails or is cut/,
  ],
  [
    'error parsing HTTP 413 response body: invalid character "<" looking for beginning of value: "<html>"',
    'IRC517',
    'Route spec.host',
    /HTTP 413/,
  ],
  [
    `Error: writing blob: uploading layer chunked to ${ROUTE}/shop/app: received unexpected HTTP status: 413 Request Entity Too Large`,
    'IRC517',
    'Route/default-route spec.host',
    /HTTP 413/,
  ],
  [
    `Error: pinging container registry ${ROUTE}: StatusCode: 503, <html> <head> Application is not available`,
    'IRC517',
    'Deployment/image-registry status.readyReplicas',
    /HTTP 503/,
  ],
])('%s', (line, cause, where, what) => {
  const [first, second] = diagnosisOf('', {}, [line]).causes;
  expect([first?.id, `${first?.object} ${first?.field}`]).toEqual([cause, where]);
  expect(first?.what).toMatch(what);
  expect(second).toBeUndefined();
});

const PULLS = `Failed to pull image "${SERVICE}/a/b": `;

test('a full disk of a node is not that of the registry', () => {
  const message = `${PULLS}writing blob: adding layer with blob "sha256:1": processing tar file(write /usr/lib: no space left on device): exit status 1`;
  expect(diagnosisOf(dumpOf(dumpedConfig(READY), clientPod(message))).causes.map(({ id }) => id)).toEqual(['IRC524']);
});

test.each([
  [{ readOnly: true }, 'certain'],
  [{}, 'possible'],
])('a push that is not allowed (HTTP 405), with %j in the Config: %s', (spec, certainty) => {
  const message = `${PULLS}received unexpected HTTP status: 405 Method Not Allowed`;
  const [first] = diagnosisOf(dumpOf(dumpedConfig(READY, ON_S3, spec), clientPod(message))).causes;
  expect([first?.id, first?.certainty]).toEqual(['IRC522', certainty]);
});

test('an upload that no pod knows is explained by storage that each pod has alone', () => {
  const message = `${PULLS}blob upload unknown`;
  const [first] = diagnosisOf(
    dumpOf(dumpedConfig(READY, { emptyDir: {} }, { replicas: 2 }), clientPod(message)),
  ).causes;
  expect([first?.id, first?.field]).toEqual(['IRC521', 'spec.storage.emptyDir']);
});
