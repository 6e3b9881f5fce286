import { dumpedConfig, dumpedOperator, dumpOf, NO_PODS, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const OPERATOR = dumpedOperator(
  READY.map(([type, status, reason, message]) => [type, status, reason, `${type}: ${message}`]),
);
const HOST = 'image-registry.openshift-image-registry.svc:5000';
const GONE = `Failed to pull image "${HOST}/shop/app@sha256:12": reading manifest sha256:12 in ${HOST}/shop/app: manifest unknown`;
const REDIRECT = `Failed to pull image "${HOST}/shop/app:1": reading blob sha256:12: Get "https://s3.storage.svc/x/docker/registry/v2/blobs/sha256/12": dial tcp: lookup s3.storage.svc on 10.0.0.2:53: no such host`;
const NO_REGISTRY =
  'Error starting build: an image stream cannot be used as build output because the integrated container image registry is not configured';

/** An event in a project, so many minutes after nine. */
const event = (minute: number, reason: string, message: string, kind = 'Pod'): object => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { name: `app.${minute}`, namespace: 'shop' },
  involvedObject: { kind, name: 'app-1', namespace: 'shop' },
  type: 'Warning',
  reason,
  message,
  lastTimestamp: `2024-05-05T09:${String(minute).padStart(2, '0')}:00Z`,
});
const pod = (state: object): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'app-1', namespace: 'shop' },
  status: { phase: 'Running', containerStatuses: [{ name: 'app', state }] },
});
const answer = (...objects: readonly object[]): readonly [boolean | null, string | undefined, readonly string[]] => {
  const { healthy, onlyIll, causes } = diagnosisOf(dumpOf(OPERATOR, ...objects));
  return [healthy, onlyIll, causes.map(({ id }) => id)];
};

test('the Operator reports that all is well, and does not see a pod that cannot pull', () => {
  expect(answer(event(1, 'Failed', GONE))).toEqual([false, 'clients', ['IRC516']]);
  expect(answer(event(1, 'Failed', REDIRECT))).toEqual([false, 'clients', ['IRC512']]);
  expect(answer(event(1, 'Failed', GONE), pod({ waiting: { reason: 'ContainerCreating' } }))[0]).toBe(false);
  const unknown = `Failed to pull image "${HOST}/shop/app:1": something else`;
  expect(answer(event(1, 'Failed', unknown))).toEqual([null, undefined, []]);
});

test('a pod that has its image is no illness any longer', () => {
  expect(answer(event(1, 'Failed', GONE), event(2, 'Pulled', 'Successfully pulled image'))[0]).toBe(true);
  expect(answer(event(3, 'Failed', GONE), event(2, 'Pulled', 'Successfully pulled image'))[0]).toBe(false);
  expect(answer(event(1, 'Failed', GONE), pod({ running: {} }))[0]).toBe(true);
});

test.each([
  ['for a tag that nobody pushed', `Failed to pull image "${HOST}/shop/app:9": reading manifest 9: manifest unknown`],
  ['that says only that the kubelet waits', `Back-off pulling image "${HOST}/shop/app:1"`],
  ['from another registry', 'Failed to pull image "quay.io/shop/app:1": unauthorized'],
  ['of the pod itself', 'Back-off restarting failed container app'],
])('an event %s is no illness', (_, message) => {
  expect(answer(event(1, 'Failed', message))).toEqual([true, undefined, []]);
});

test('a kubelet that waits adds nothing to a tag that nobody pushed, and takes nothing from a failure', () => {
  const waits = [
    event(2, 'BackOff', `Back-off pulling image "${HOST}/shop/app:9"`),
    event(2, 'Failed', 'Error: ImagePullBackOff'),
    event(2, 'Failed', 'Error: ErrImagePull'),
  ];
  const unknown = `Failed to pull image "${HOST}/shop/app:9": reading manifest 9: manifest unknown`;
  expect(answer(event(1, 'Failed', unknown), ...waits)).toEqual([true, undefined, []]);
  expect(answer(event(1, 'Failed', GONE), ...waits)).toEqual([false, 'clients', ['IRC516']]);
  const why = `Back-off pulling image "${HOST}/shop/app:1": ErrImagePull: reading manifest 1: unauthorized`;
  expect(answer(event(1, 'BackOff', why))).toEqual([false, 'clients', ['IRC515']]);
});

test('the steps name the pod of the event and its project', () => {
  const denied = `Failed to pull image "${HOST}/other/app:1": reading manifest 1: unauthorized: authentication required`;
  const [cause] = diagnosisOf(dumpOf(OPERATOR, event(1, 'Failed', denied))).causes;
  expect([cause?.object, cause?.field]).toEqual(['Pod/shop/app-1', 'spec.serviceAccountName']);
  const steps = JSON.stringify(cause?.fix);
  expect(steps).toContain('system:serviceaccounts:shop --namespace=other');
  expect(steps).not.toContain('PROJECT-OF');
});

test('a client that fails for an unknown reason is no sign of a rollout', () => {
  const unknown = event(1, 'Failed', `Failed to pull image "${HOST}/shop/app:1": something else`);
  const { healthy, collect } = diagnosisOf(dumpOf(OPERATOR, unknown));
  expect([healthy, collect.filter((each) => each.includes('rollout'))]).toEqual([null, []]);
});

test('a build that has no registry for its output', () => {
  expect(answer(event(1, 'InvalidOutput', NO_REGISTRY, 'Build'))).toEqual([false, 'clients', ['IRC101']]);
  const printed = ['Name: app-1', 'Events:', `  Warning  InvalidOutput  1m  build-controller  ${NO_REGISTRY}`];
  const { healthy, causes } = diagnosisOf(dumpOf(OPERATOR), {}, [printed.join('\n')]);
  expect([healthy, causes.map(({ id }) => id)]).toEqual([false, ['IRC101']]);
});

test('a build of the time before the registry had storage is no illness', () => {
  expect(answer(dumpedConfig(READY), event(1, 'InvalidOutput', NO_REGISTRY, 'Build'))[0]).toBe(true);
  const removed = dumpedConfig(READY, {}, { managementState: 'Removed' });
  expect(answer(removed, event(1, 'InvalidOutput', NO_REGISTRY, 'Build'))[0]).toBe(false);
});

test('events of clients explain nothing of a registry that is ill itself', () => {
  const { healthy, onlyIll } = diagnosisOf(dumpOf(dumpedConfig(NO_PODS), event(1, 'Failed', GONE)));
  expect([healthy, onlyIll]).toEqual([false, undefined]);
});
