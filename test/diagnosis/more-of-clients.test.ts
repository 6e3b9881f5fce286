import { dumpedConfig, dumpOf, NO_PODS, READY } from './dumps/dump-yaml';
import { waitingPod } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const HOST = 'image-registry.openshift-image-registry.svc:5000';
const ROUTE = 'default-route-openshift-image-registry.apps.example.com';
const READY_CONFIG = dumpOf(dumpedConfig(READY));
const firstOf = (dump: string, line: string) => {
  const [first] = diagnosisOf(dump, {}, [line]).causes;
  return {
    id: first?.id,
    what: first?.what,
    text: (first?.fix ?? []).map((step) => Object.values(step).join('\n')).join('\n'),
  };
};
const timedOut = (host: string): string =>
  `Error: writing blob: Patch "https://${host}/v2/a/b/blobs/uploads/x": received unexpected HTTP status: 504 Gateway Time-out`;

test('a router that does not wait is not the storage', () => {
  const { id, what, text } = firstOf('', timedOut(ROUTE));
  expect([id, what]).toEqual(['IRC517', expect.stringContaining('did not wait for its answer (HTTP 504)')]);
  expect(text).toContain('annotate route default-route --overwrite haproxy.router.openshift.io/timeout=');
  const other = { id: 'IRC517', what: expect.stringContaining('The storage of the registry is the likely reason') };
  expect(firstOf('', timedOut(ROUTE).replace('504 Gateway Time-out', '500 Internal Server Error'))).toMatchObject(
    other,
  );
});

test('an image of this registry for an init container cannot be pulled', () => {
  const message = `reading manifest v1 in ${HOST}/shop/app: manifest unknown`;
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop' },
    status: { initContainerStatuses: [{ name: 'a', state: { waiting: { reason: 'ErrImagePull', message } } }] },
  };
  const { causes, unexplained } = diagnosisOf(dumpOf(dumpedConfig(READY), pod));
  expect([causes[0]?.id, causes[0]?.evidence[0]?.field, unexplained]).toEqual([
    'IRC516',
    'status.initContainerStatuses[0].state.waiting',
    [],
  ]);
});

test('the Route is the one with the host of the client', () => {
  const route = {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: 'public', namespace: 'openshift-image-registry' },
    spec: { host: 'registry.example.com', to: { kind: 'Service', name: 'image-registry' } },
  };
  expect(firstOf(dumpOf(route), timedOut('registry.example.com')).text).toContain('annotate route public ');
});

test('who is not allowed to push is told apart from a quota that is used up', () => {
  const push = `Error: writing manifest: uploading manifest latest to ${HOST}/shop/app: denied: `;
  const quota = firstOf(READY_CONFIG, `${push}exceeded quota: is-quota, requested: openshift.io/imagestreams=1`);
  expect([quota.id, quota.what]).toEqual([
    'IRC519',
    'The project of the image allows no such push: the quota is-quota is used up.',
  ]);
  expect(quota.text).toContain('oc -n shop describe resourcequota,limitrange');
  const limit = `requested usage of storage exceeds the maximum limit per openshift.io/Image (2Gi > 1Gi)`;
  expect(firstOf(READY_CONFIG, push + limit).id).toBe('IRC519');
  expect(firstOf(READY_CONFIG, `${push}requested access to the resource is denied`).id).toBe('IRC515');
});

test('a host that a client cannot resolve is that of the service or of a Route', () => {
  const ping = (host: string, server: string): string =>
    `Failed to pull image "${host}/shop/app:1": pinging container registry ${host}: Get "https://${host}/v2/": dial tcp: lookup ${server} on 10.0.0.2:53: no such host`;
  const service = firstOf(READY_CONFIG, ping(HOST, 'image-registry.openshift-image-registry.svc'));
  expect(service.id).toBe('IRC518');
  expect(service.text).toContain('daemonset-node-resolver');
  const route = firstOf(READY_CONFIG, ping(ROUTE, ROUTE));
  expect([route.id, route.what]).toEqual(['IRC518', `A client cannot resolve ${ROUTE}.`]);
  expect(route.text).not.toContain('node-resolver');
});

test.each([
  ['512m', '512Mi'],
  ['1024m', '1024Mi'],
  ['1m', '512Mi'],
  [undefined, '512Mi'],
])('the unit of a memory limit is corrected: %s', (memory, corrected) => {
  const spec = memory === undefined ? {} : { resources: { limits: { memory } } };
  const pod = waitingPod('CreateContainerError', 'set memory limit 1 too low; should be at least 12582912');
  const { id, text } = firstOf(dumpOf(dumpedConfig(NO_PODS, undefined, spec), pod), '');
  expect([id, text]).toEqual(['IRC621', expect.stringContaining(`{"limits":{"memory":"${corrected}"}}`)]);
});
