import { CAUSES } from '../../src/diagnosis';
import { diagnose } from '../../src/diagnosis/engine/diagnose';
import { RULES } from '../../src/rules';
import { diagnosisOf } from './diagnosing';

const ROUTE = 'default-route-openshift-image-registry.apps.example.com';
const SERVICE = 'image-registry.openshift-image-registry.svc:5000';
const UNTRUSTED = 'x509: certificate signed by unknown authority';

test.each([
  [
    'podman login',
    `Error: authenticating creds for "${ROUTE}": pinging container registry ${ROUTE}: ${UNTRUSTED}`,
    'IRC513',
  ],
  [
    'oc registry login',
    `error: Unable to login to ${ROUTE}: Get "https://${ROUTE}/openshift/token": ${UNTRUSTED}`,
    'IRC513',
  ],
  [
    'a build',
    `error: build error: Failed to push image: trying to reuse blob sha256:8d at destination: pinging container registry ${SERVICE}: ${UNTRUSTED}`,
    'IRC513',
  ],
  [
    'a kubelet',
    `Nov 14 09:21:44 worker-2 kubenswrapper[2871]: E1114 09:21:44.201834 2871 remote_image.go:180] "PullImage from image service failed" err="pinging container registry ${SERVICE}: ${UNTRUSTED}" image="${SERVICE}/shop/web@sha256:5d8e"`,
    'IRC513',
  ],
  ['docker', `Error response from daemon: Get https://${ROUTE}/v2/: no basic auth credentials`, 'IRC515'],
  ['docker push', 'denied: requested access to the resource is denied', 'IRC515'],
  [
    'skopeo',
    `FATA[0001] checking whether a blob sha256:9f6 exists in ${ROUTE}/prod/b: authentication required`,
    'IRC515',
  ],
  [
    'a pull',
    `Warning  Failed  kubelet  Failed to pull image "${SERVICE}/shop/web:v2": reading manifest v2 in ${SERVICE}/shop/web: manifest unknown`,
    'IRC516',
  ],
  [
    'oc registry login, of the API of the registry',
    `error: unable to connect to registry: Get "https://${ROUTE}/v2/": tls: failed to verify certificate: ${UNTRUSTED}`,
    'IRC513',
  ],
  [
    'another client, which is known by its request',
    `error: Get "https://${ROUTE}/v2/": tls: failed to verify certificate: ${UNTRUSTED}`,
    'IRC513',
  ],
  [
    'a build whose push the registry answers with an error of a server',
    'error: build error: Failed to push image: writing blob: uploading layer chunked: received unexpected HTTP status: 500 Internal Server Error',
    'IRC517',
  ],
  [
    'a build without a registry',
    'Error starting build: an image stream cannot be used as build output because the integrated container image registry is not configured',
    'IRC101',
  ],
  ['the pruner', `error: failed to ping registry ${ROUTE}: Get "https://${ROUTE}/": ${UNTRUSTED}`, 'IRC905'],
  ['the pruner of another command', 'error deleting blob sha256:bb while pruning: 405 Method Not Allowed', 'IRC908'],
  [
    'the registry',
    `panic: Swift authentication failed: Post https://keystone.example.com:5000/v3/auth/tokens: ${UNTRUSTED}`,
    'IRC501',
  ],
  [
    'a pod, by its prefix',
    '[pod/image-registry-5f9c7bc6cb-qk5sn/registry] err.detail="filesystem: write /registry/docker/x: no space left on device"',
    'IRC210',
  ],
])('%s wrote the line, and its cause is reported alone', (_, line, cause) => {
  expect(found(line)).toEqual([`${cause} likely`]);
});

test('the installer wrote a condition, which is as certain as in the ClusterOperator', () => {
  const line = `level=info msg="Cluster operator image-registry Progressing is True with Error: Progressing: Unable to apply resources: unable to sync storage configuration: failed to authenticate against OpenStack: Post "https://keystone:5000/v3/auth/tokens": ${UNTRUSTED}"`;
  expect(found(line)).toEqual(['IRC501 certain']);
});

test.each([
  ['oc, to a user', 'error: You must be logged in to the server (Unauthorized)'],
  ['docker push, which says nothing more', 'received unexpected HTTP status: 500 Internal Server Error'],
  [
    'an import from another registry',
    `  ! error: Import failed (InternalError): Get "https://registry.corp.local/v2/": ${UNTRUSTED}`,
  ],
  [
    'an import without a login',
    'error: Import failed (InternalError): registry.redhat.io/a/b:1: unauthorized: Please login',
  ],
  [
    'an import, by its tag',
    'error: tag latest failed: Internal error occurred: registry.redhat.io/ubi8:latest: unauthorized: Please login',
  ],
  [
    'oc, of a request to another registry',
    `error: unable to read image registry.redhat.io/ubi8: Get "https://registry.redhat.io/v2/": ${UNTRUSTED}`,
  ],
  [
    'a build that pushes to another registry',
    'error: failed to push image docker.io/me/web:1: denied: requested access to the resource is denied',
  ],
  [
    'a build that reaches another registry',
    `error: build error: Failed to push image: pinging container registry quay.io: Get "https://quay.io/v2/": ${UNTRUSTED}`,
  ],
  [
    'a kubelet, of an image of another registry',
    'Failed to pull image "quay.io/foo/bar:latest": reading manifest latest in quay.io/foo/bar: unauthorized: access to the requested resource is not authorized',
  ],
  [
    'a kubelet, of another pod',
    'E1114 09:21:44.201834 2871 pod_workers.go:1300] "Error syncing pod" err="no space left on device" pod="shop/web-1"',
  ],
  [
    'a kubelet, of a pod by its name',
    'MountVolume.SetUp failed for volume "data" pod "db-0" (UID: "1") : mount failed: exit status 32',
  ],
  ['a kubelet, of a pod and its namespace', 'start failed in pod web_shop(1): ErrImagePull: unauthorized'],
  ['the kernel, of a program', 'kernel: Memory cgroup out of memory: Killed process 1234 (java) OOMKilled'],
  [
    'a controller that watches',
    'W0911 06:14:01.033127 1 reflector.go:539] watch of *v1.Secret ended with: too old resource version: 512 (9211)',
  ],
  [
    'the registry, of the quota of a project',
    'level=error msg="quota exceeded" error="imagestreams "web" is forbidden: exceeded quota: counts, requested: openshift.io/imagestreams=1"',
  ],
])('%s shows no cause', (_, line) => {
  expect(found(line)).toEqual([]);
});

test.each([
  [
    'MountVolume.SetUp failed for volume "pv" pod "image-registry-5f9c7bc6cb-qk5sn" (UID: "1") : mount failed: exit status 32',
    'IRC212',
  ],
  ['kernel: Memory cgroup out of memory: Killed process 1234 (dockerregistry) OOMKilled', 'IRC608'],
  ['failed in pod image-registry-5f9c7bc6cb-qk5sn_openshift-image-registry(1): ErrImagePull: unauthorized', 'IRC606'],
])('the same of the registry shows its cause: %s', (line, cause) => {
  expect(found(line)).toEqual([`${cause} likely`]);
});

test('what another registry answers to this one is no fault of the storage, also in the log of a pod', () => {
  const line = `level=error msg="response completed with error" err.code=unknown err.detail="unable to pull manifest from docker.io/a/b:1: Get "https://registry-1.docker.io/v2/": ${UNTRUSTED}" http.request.host="${SERVICE}"`;
  const logs = [{ file: 'current.log', pod: 'image-registry-5f9c7bc6cb-qk5sn', text: line }];
  expect(diagnose({ objects: [], logs }, CAUSES, RULES).causes).toEqual([]);
  expect(found(line)).toEqual([]);
});

test('without the name of the pruner in the text, an answer of the API server to oc may be its', () => {
  const line = 'Error from server (ServiceUnavailable): the server is currently unable to handle the request';
  expect(found(line)).toContain('IRC907 likely');
  expect(found(`I1114 09:21:44.201834 1 controller.go:377] ${line}`)).not.toContain('IRC907 likely');
});

test('the service or the route is mended, whichever is not trusted', () => {
  const fields = [SERVICE, ROUTE].map((host) => {
    const [cause] = diagnosisOf('', {}, [`Error: pinging container registry ${host}: ${UNTRUSTED}`]).causes;
    return cause?.object;
  });
  expect(fields).toEqual(['DaemonSet/node-ca', 'Image/cluster']);
});

test('a push is allowed by another role than a pull', () => {
  const roles = ['reading manifest 1 in', 'writing manifest 1 to'].map((doing) =>
    JSON.stringify(diagnosisOf('', {}, [`Error: ${doing} ${ROUTE}/a/b: authentication required`]).causes[0]?.fix),
  );
  expect(roles.map((fix) => /system:image-puller|registry-editor/.exec(fix)?.[0])).toEqual([
    'system:image-puller',
    'registry-editor',
  ]);
});

test('evidence shows what went wrong with a token, and no token of a header', () => {
  const line = `Error: writing manifest 1 to ${ROUTE}/a/b: authentication required token: expired X-Auth-Token: huntertwo`;
  const [cause] = diagnosisOf('', {}, [line]).causes;
  expect(cause?.evidence[0]?.text).toMatch(/required token: expired X-Auth-Token: <hidden>$/);
});

function found(text: string): string[] {
  return diagnosisOf('', {}, [text]).causes.map(({ id, certainty }) => `${id} ${certainty}`);
}
