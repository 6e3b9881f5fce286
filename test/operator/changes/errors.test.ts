import { Release } from '../../../src/core/release';
import { errors } from '../../../src/operator/changes/errors';
import { config, facts, NS, object, pruner } from '../clusters';
import { edit, found } from './edits';

const NONE = facts('None');
const GOOD = config({ storage: { emptyDir: {} } });
const withSpec = (spec: object, rest: object = {}) => config({ storage: { emptyDir: {} }, ...spec }, { ...rest });
const image = object('config.openshift.io/v1', 'Image', 'cluster', { spec: { additionalTrustedCA: { name: 'gone' } } });
const taken = object('route.openshift.io/v1', 'Route', 'shop', { spec: { host: 'h.example.com' } }, 'shop');
const backendChanged = withSpec(
  { managementState: 'Removed', storage: { managementState: 'Managed', gcs: { bucket: 'new' } } },
  { status: { storage: { s3: { bucket: 'old' } } } },
);

test.each([
  [
    'a duration of the Config',
    [withSpec({ requests: { read: { maxWaitInQueue: '1d' } } })],
    [
      'disruption Config/cluster: the Operator cannot read the Config and does nothing (time: unknown unit "d" in duration "1d"): works → stopped [pkg/operator/controller.go sync]',
      'change Config/cluster: the Operator no longer stops at an error (this error is gone: time: unknown unit "d" in duration "1d"): stopped → works [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'a backend that changes while it is removed',
    [backendChanged],
    [
      'disruption Config/cluster: the Operator crashes in every sync (panic) (the backend was changed in the same edit: the Operator panics, and restarts repeatedly): works → stopped [pkg/operator/controller.go sync]',
      'change Config/cluster: the Operator no longer stops at an error (this error is gone: the backend was changed in the same edit: the Operator panics, and restarts repeatedly): stopped → works [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'a negative limit',
    [withSpec({ requests: { read: { maxRunning: -1 } } })],
    [
      `disruption Config/cluster: the Operator stops at an error, and applies nothing more until the error is fixed (unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Read.MaxRunning must be positive number): works → stopped [pkg/operator/controller.go sync]`,
      `change Config/cluster: the Operator no longer stops at an error (this error is gone: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Read.MaxRunning must be positive number): stopped → works [pkg/operator/controller.go sync]`,
    ],
  ],
  [
    'a negative number of replicas',
    [withSpec({ replicas: -1 })],
    [
      'disruption Config/cluster: the Operator stops at an error, and applies nothing more until the error is fixed; the Operator is Degraded immediately (unable to complete resource: replicas must be greater than or equal to 0): works → stopped [pkg/operator/controller.go sync]',
      'change Config/cluster: the Operator no longer stops at an error (this error is gone: unable to complete resource: replicas must be greater than or equal to 0): stopped → works [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'a duration of the ImagePruner',
    [GOOD, pruner({ keepYoungerThanDuration: '2d' })],
    [
      'disruption ImagePruner/cluster: the Operator cannot read the ImagePruner (time: unknown unit "d" in duration "2d"): applied → not applied [pkg/operator/controllerimagepruner.go ImagePrunerController.sync]',
      'change ImagePruner/cluster: the Operator applies changes of the pruner again (this error is gone: time: unknown unit "d" in duration "2d"): not applied → applied [pkg/operator/controllerimagepruner.go ImagePrunerController.sync]',
    ],
  ],
  [
    'a schedule that is none',
    [GOOD, pruner({ schedule: 'whenever' })],
    [
      `disruption ImagePruner/cluster: the CronJob of the pruner is not created, so nothing prunes images (unable to apply objects: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "whenever": expected exactly 5 fields, found 1: [whenever]): applied → not applied [pkg/operator/controllerimagepruner.go ImagePrunerController.sync]`,
      `change ImagePruner/cluster: the Operator applies changes of the pruner again (this error is gone: unable to apply objects: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "whenever": expected exactly 5 fields, found 1: [whenever]): not applied → applied [pkg/operator/controllerimagepruner.go ImagePrunerController.sync]`,
    ],
  ],
  [
    'a CA that is not there',
    [GOOD, image],
    [
      `disruption ConfigMap/${NS}/image-registry-certificates: the CAs that nodes and registry trust are no longer updated (failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: image-registry-certificates: configmap "gone" not found): works → stopped [pkg/operator/imageregistrycertificates.go sync]`,
      `change ConfigMap/${NS}/image-registry-certificates: the CAs that nodes and registry trust are updated again (this error is gone: failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: image-registry-certificates: configmap "gone" not found): stopped → works [pkg/operator/imageregistrycertificates.go sync]`,
    ],
  ],
  [
    'a host that is taken',
    [withSpec({ routes: [{ name: 'p', hostname: 'h.example.com' }] }), taken],
    [
      'disruption ClusterOperator/image-registry: a router does not admit a Route, and the Operator is Degraded (route p (host h.example.com, router default) not admitted: route shop already exposes h.example.com and is older): works → stopped [pkg/operator/status.go syncStatus]',
      'change ClusterOperator/image-registry: the Operator is no longer Degraded because of a Route (this error is gone: route p (host h.example.com, router default) not admitted: route shop already exposes h.example.com and is older): stopped → works [pkg/operator/status.go syncStatus]',
    ],
  ],
])('%s: told where it comes, and where it goes', (_, bad, expected) => {
  const [before, after] = [
    [...NONE, GOOD],
    [...NONE, ...bad],
  ];
  const all = [...found(errors, before, after), ...found(errors, after, before)];
  expect(all).toEqual(expected);
  expect(found(errors, after, after)).toEqual([]);
});

const LIMIT = [...NONE, withSpec({ requests: { read: { maxRunning: -1 } } })];
const REPLICAS = [...NONE, withSpec({ replicas: -1 })];
const UNREADABLE = [...NONE, withSpec({ requests: { read: { maxWaitInQueue: '1d' } } })];
const PANIC = [...NONE, backendChanged];
const ADMITTED = object('route.openshift.io/v1', 'Route', 'other', { spec: { host: 'o.example.com' } }, 'other');
const routes = (...routes: readonly object[]) => [...NONE, withSpec({ routes }), taken, ADMITTED];

test('what was stopped and is stopped for another reason is no disruption', () => {
  expect(found(errors, LIMIT, REPLICAS)).toEqual([
    'change Config/cluster: still stopped, now for another reason: the Operator stops at an error, and applies nothing more until the error is fixed; the Operator is Degraded immediately (unable to complete resource: replicas must be greater than or equal to 0): stopped → stopped [pkg/operator/controller.go sync]',
  ]);
  expect(found(errors, PANIC, LIMIT)).toEqual([
    expect.stringMatching(/^change Config\/cluster: still stopped, now for another reason: the Operator stops/),
  ]);
});

test.each([
  ['the Operator cannot read the Config', LIMIT, UNREADABLE],
  ['the Operator panics', UNREADABLE, PANIC],
  [
    'another Route is not admitted',
    routes({ name: 'p', hostname: 'h.example.com' }),
    routes({ name: 'q', hostname: 'o.example.com' }),
  ],
])('it is one where more does not work: %s', (_, before, after) => {
  expect(found(errors, before, after)).toEqual([expect.stringMatching(/^disruption (?!.*still).*: stopped → stopped/)]);
});

test('an ImagePruner that the Operator of 4.12 cannot bear', () => {
  const side = [...NONE, GOOD, pruner({})];
  expect(found(errors, side, side, { from: Release.V4_12, to: Release.V4_13 })).toEqual([
    'change ImagePruner/cluster: the Operator applies changes of the pruner again (this error is gone: without spec.suspend the Operator of 4.12 panics when it writes the status, and restarts repeatedly): not applied → applied [pkg/operator/controllerimagepruner.go ImagePrunerController.sync]',
  ]);
  expect(found(errors, [...NONE, GOOD, pruner({ suspend: true })], side, { from: Release.V4_12 })).toEqual([
    'disruption ImagePruner/cluster: the Operator crashes in every sync (panic) (without spec.suspend the Operator of 4.12 panics when it writes the status, and restarts repeatedly): applied → not applied [pkg/operator/controllerimagepruner.go ImagePrunerController.sync]',
  ]);
});

test('a CronJob that exists keeps its schedule if a new one is rejected', () => {
  const daily = [...NONE, GOOD, pruner({ schedule: '0 3 * * *' })];
  const [change] = edit(daily, [...NONE, GOOD, pruner({ schedule: '0 3 * *' })]);
  expect(change).toMatch(
    /^disruption ImagePruner\/cluster: the change of the pruner is not applied: its CronJob keeps the old schedule and settings \(unable to apply objects: failed to update object \*v1\.CronJob, .*: applied → not applied /,
  );
});
