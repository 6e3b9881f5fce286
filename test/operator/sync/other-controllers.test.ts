import { Release } from '../../../src/core/release';
import type { Manifest } from '../../../src/core/manifest';
import { config, facts, NS, object, predict, pruner, secret } from '../clusters';
import { effectLines } from '../lines';

const IDLE = config({ managementState: 'Unmanaged', storage: { emptyDir: {} } });
const others = (more: readonly Manifest[], release = Release.V5_1) =>
  effectLines(predict([...facts('None'), IDLE, ...more], release)).filter(
    (line) => !/managementState|observedConfig/.test(line),
  );

test.each([
  [
    Release.V4_12,
    [pruner({ suspend: false })],
    [
      `apply ConfigMap/${NS}/image-registry-certificates: it has the CAs that nodes and registry trust`,
      `apply DaemonSet/${NS}/node-ca: it copies the CAs to every node`,
      'apply Image/cluster: the Operator creates it if it is missing; its status follows the Service and the Routes',
      'apply ClusterRoleBinding/openshift-image-registry-pruner: the pruner needs these permissions',
      `apply ServiceAccount/${NS}/pruner: the pruner runs with this service account`,
      `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
      `apply CronJob/${NS}/image-pruner: it runs the pruner`,
    ],
  ],
  [
    Release.V4_14,
    [pruner({})],
    [
      `apply ConfigMap/${NS}/image-registry-certificates: it has the CAs that nodes and registry trust`,
      "apply ConfigMap/openshift-config-managed/image-registry-ca: it has the CA for the cluster's own clients",
      `apply DaemonSet/${NS}/node-ca: it copies the CAs to every node`,
      'apply Image/cluster: the Operator creates it if it is missing; its status follows the Service and the Routes',
      'apply ClusterRoleBinding/openshift-image-registry-pruner: the pruner needs these permissions',
      `apply ServiceAccount/${NS}/pruner: the pruner runs with this service account`,
      `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
      `apply CronJob/${NS}/image-pruner: it runs the pruner`,
    ],
  ],
  [
    Release.V5_1,
    [pruner({ suspend: true })],
    [
      `apply ConfigMap/${NS}/image-registry-certificates: it has the CAs that nodes and registry trust`,
      "apply ConfigMap/openshift-config-managed/image-registry-ca: it has the CA for the cluster's own clients",
      `apply DaemonSet/${NS}/node-ca: it copies the CAs to every node`,
      'apply Image/cluster: the Operator creates it if it is missing; its status follows the Service and the Routes',
      'apply ClusterRole/system:image-pruner: the pruner needs these permissions',
      'apply ClusterRoleBinding/openshift-image-registry-pruner: the pruner needs these permissions',
      `apply ServiceAccount/${NS}/pruner: the pruner runs with this service account`,
      `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
      `apply NetworkPolicy/${NS}/image-pruner-networkpolicy: it allows the network access of the pruner`,
      `apply CronJob/${NS}/image-pruner: it stays suspended`,
    ],
  ],
  [
    Release.V5_1,
    [],
    [
      `apply ConfigMap/${NS}/image-registry-certificates: it has the CAs that nodes and registry trust`,
      "apply ConfigMap/openshift-config-managed/image-registry-ca: it has the CA for the cluster's own clients",
      `apply DaemonSet/${NS}/node-ca: it copies the CAs to every node`,
      'apply Image/cluster: the Operator creates it if it is missing; its status follows the Service and the Routes',
      'apply ImagePruner/cluster: if there is none, the Operator creates one',
      'apply ClusterRole/system:image-pruner: the pruner needs these permissions',
      'apply ClusterRoleBinding/openshift-image-registry-pruner: the pruner needs these permissions',
      `apply ServiceAccount/${NS}/pruner: the pruner runs with this service account`,
      `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
      `apply NetworkPolicy/${NS}/image-pruner-networkpolicy: it allows the network access of the pruner`,
      `apply CronJob/${NS}/image-pruner: it runs the pruner`,
    ],
  ],
  [
    Release.V4_12,
    [pruner({})],
    [
      `apply ConfigMap/${NS}/image-registry-certificates: it has the CAs that nodes and registry trust`,
      `apply DaemonSet/${NS}/node-ca: it copies the CAs to every node`,
      'apply Image/cluster: the Operator creates it if it is missing; its status follows the Service and the Routes',
      'apply ClusterRoleBinding/openshift-image-registry-pruner: the pruner needs these permissions',
      `apply ServiceAccount/${NS}/pruner: the pruner runs with this service account`,
      `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
      `apply CronJob/${NS}/image-pruner: it runs the pruner`,
      'never reached ImagePruner/cluster: without spec.suspend the Operator of 4.12 panics when it writes the status, and restarts repeatedly',
    ],
  ],
])('%s: what they do whatever the Config says', (release, more, expected) => {
  expect(others(more, release)).toEqual(expected);
});

const image = object('config.openshift.io/v1', 'Image', 'cluster', { spec: { additionalTrustedCA: { name: 'gone' } } });
const cronJob = object('batch/v1', 'CronJob', 'image-pruner', {}, NS);

test.each([
  [
    'a CA that is missing',
    [image],
    'ConfigMap/',
    [
      `never reached ConfigMap/${NS}/image-registry-certificates: failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: image-registry-certificates: configmap "gone" not found`,
      `never reached ConfigMap/openshift-config-managed/image-registry-ca: failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: image-registry-certificates: configmap "gone" not found`,
      `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
    ],
  ],
  [
    'a duration that Go cannot read',
    [pruner({ keepYoungerThanDuration: '1d' })],
    'CronJob/',
    [
      `never reached CronJob/${NS}/image-pruner: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: time: unknown unit "d" in duration "1d"`,
    ],
  ],
  [
    'a schedule that is none',
    [pruner({ schedule: 'x' })],
    'CronJob/',
    [
      `never reached CronJob/${NS}/image-pruner: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "x": expected exactly 5 fields, found 1: [x]`,
    ],
  ],
  [
    'a CronJob that was there',
    [pruner({ schedule: 'x' }), cronJob],
    'CronJob/',
    [
      `never reached CronJob/${NS}/image-pruner: failed to update object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "x": expected exactly 5 fields, found 1: [x]`,
    ],
  ],
  [
    'a negative number of jobs',
    [pruner({ successfulJobsHistoryLimit: -1 })],
    'CronJob/',
    [
      `never reached CronJob/${NS}/image-pruner: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.successfulJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0`,
    ],
  ],
  [
    'another negative number of jobs',
    [pruner({ failedJobsHistoryLimit: -2 })],
    'CronJob/',
    [
      `never reached CronJob/${NS}/image-pruner: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.failedJobsHistoryLimit: Invalid value: -2: must be greater than or equal to 0`,
    ],
  ],
])('%s keeps its controller from it', (_, more, named, expected) => {
  expect(others(more).filter((line) => line.includes(named))).toEqual(expected);
});

test('a Config that Go cannot read stops the controller of the certificates too', () => {
  const bad = config({ storage: { emptyDir: {} }, requests: { read: { maxWaitInQueue: '1d' } } });
  expect(effectLines(predict([...facts('None'), bad]), 'ConfigMap/')).toEqual([
    `never reached ConfigMap/${NS}/image-registry-certificates: failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: time: unknown unit "d" in duration "1d"`,
    `never reached ConfigMap/openshift-config-managed/image-registry-ca: failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: time: unknown unit "d" in duration "1d"`,
    `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
  ]);
});

describe('the Job that moves images of Azure', () => {
  const account = { accountName: 'a', container: 'c' };
  const keys = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' });
  const left = object('batch/v1', 'Job', 'azure-path-fix', {}, NS);
  const job = (release: Release, azure: object = account, spec: object = {}, more: readonly Manifest[] = []) => {
    const given = [...facts('Azure', { azure: {} }), keys, ...more, config({ storage: { azure }, ...spec })];
    return effectLines(predict(given, release), 'azure-path-fix').map((line) => line.replace(/:.*/, ''));
  };
  const APPLIED = [`apply Job/${NS}/azure-path-fix`];

  test('is there from 4.14 to 4.16, and deleted afterwards', () => {
    expect(job(Release.V4_13)).toEqual([]);
    expect(job(Release.V4_14)).toEqual(APPLIED);
    expect(job(Release.V4_16)).toEqual(APPLIED);
    expect(job(Release.V4_17)).toEqual([]);
    expect(job(Release.V4_17, account, {}, [left])).toEqual([`delete Job/${NS}/azure-path-fix`]);
  });

  test('needs an account and a container, not of Azure Stack, and a registry', () => {
    expect(job(Release.V4_15, { accountName: 'a', cloudName: 'AzurePublicCloud' })).toEqual([]);
    expect(job(Release.V4_15, { ...account, cloudName: 'AzureStackCloud' })).toEqual([]);
    expect(job(Release.V4_15, account, { managementState: 'Removed' })).toEqual([]);
    expect(
      effectLines(
        predict([...facts('None'), keys, config({ storage: { azure: account } })], Release.V4_15),
        'azure-path-fix',
      ),
    ).toEqual([]);
  });
});
