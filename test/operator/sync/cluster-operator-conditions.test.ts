import type { Manifest } from '../../../src/core/manifest';
import { config, facts, NS, object, predict, pruner } from '../clusters';
import { conditionLines } from '../lines';

const EMPTY_DIR = { storage: { emptyDir: {} } };
const image = object('config.openshift.io/v1', 'Image', 'cluster', { spec: { additionalTrustedCA: { name: 'gone' } } });

test.each([
  [
    'all is well',
    [],
    {},
    [
      'Available=True Ready: NodeCADaemonAvailable: The daemon set node-ca has available replicas\nAvailable: The registry is ready\nImagePrunerAvailable: Pruner CronJob has been created',
      'Progressing=False Ready: NodeCADaemonProgressing: The daemon set node-ca is deployed\nProgressing: The registry is ready',
      'Degraded=False AsExpected: ',
    ],
  ],
  [
    'the registry is removed',
    [],
    { managementState: 'Removed' },
    [
      'Available=True Removed: NodeCADaemonAvailable: The daemon set node-ca has available replicas\nAvailable: The registry is removed\nImagePrunerAvailable: Pruner CronJob has been created',
      'Progressing=False Removed: NodeCADaemonProgressing: The daemon set node-ca is deployed\nProgressing: All registry resources are removed',
      'Degraded=False Removed: Degraded: The registry is removed',
    ],
  ],
  [
    'the registry is stopped',
    [],
    { requests: { read: { maxRunning: -1 } } },
    [
      'Available=False DeploymentNotFound: NodeCADaemonAvailable: The daemon set node-ca has available replicas\nAvailable: The deployment does not exist\nImagePrunerAvailable: Pruner CronJob has been created',
      `Progressing=True Error: NodeCADaemonProgressing: The daemon set node-ca is deployed\nProgressing: Unable to apply resources: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Read.MaxRunning must be positive number`,
      'Degraded=True Unavailable: Degraded: The deployment does not exist (after 5m0s)',
    ],
  ],
  [
    'the registry is invalid',
    [],
    { replicas: -1 },
    [
      'Available=False VerificationFailed: NodeCADaemonAvailable: The daemon set node-ca has available replicas\nAvailable: Error: unable to complete resource: replicas must be greater than or equal to 0\nImagePrunerAvailable: Pruner CronJob has been created',
      'Progressing=False Error: NodeCADaemonProgressing: The daemon set node-ca is deployed\nProgressing: Unable to apply resources: unable to complete resource: replicas must be greater than or equal to 0',
      'Degraded=True VerificationFailed: Degraded: Error: unable to complete resource: replicas must be greater than or equal to 0',
    ],
  ],
  [
    'the pruner cannot be applied',
    [pruner({ schedule: 'x' })],
    {},
    [
      'Available=False ImagePrunerError::Ready: NodeCADaemonAvailable: The daemon set node-ca has available replicas\nAvailable: The registry is ready\nImagePrunerAvailable: Pruner CronJob does not exist',
      'Progressing=False Ready: NodeCADaemonProgressing: The daemon set node-ca is deployed\nProgressing: The registry is ready',
      `Degraded=True ImagePrunerSyncError: ImagePrunerDegraded: Error: unable to apply objects: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "x": expected exactly 5 fields, found 1: [x]`,
    ],
  ],
  [
    'registry, pruner and certificates fail',
    [pruner({ schedule: 'x' }), image],
    { replicas: -1 },
    [
      'Available=False ImagePrunerError::VerificationFailed: NodeCADaemonAvailable: The daemon set node-ca has available replicas\nAvailable: Error: unable to complete resource: replicas must be greater than or equal to 0\nImagePrunerAvailable: Pruner CronJob does not exist',
      'Progressing=False Error: NodeCADaemonProgressing: The daemon set node-ca is deployed\nProgressing: Unable to apply resources: unable to complete resource: replicas must be greater than or equal to 0',
      `Degraded=True ImagePrunerSyncError::ImageRegistryCertificatesControllerError::VerificationFailed: Degraded: Error: unable to complete resource: replicas must be greater than or equal to 0\nImageRegistryCertificatesControllerDegraded: failed to create object *v1.ConfigMap, Namespace=${NS}, Name=image-registry-certificates: image-registry-certificates: configmap "gone" not found\nImagePrunerDegraded: Error: unable to apply objects: failed to create object *v1.CronJob, Namespace=${NS}, Name=image-pruner: CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "x": expected exactly 5 fields, found 1: [x]`,
    ],
  ],
])('%s', (_, more: readonly Manifest[], spec, expected) => {
  const prediction = predict([...facts('None'), ...more, config({ ...EMPTY_DIR, ...spec })]);
  expect(conditionLines(prediction, 'ClusterOperator/image-registry')).toEqual(expected);
});

test('where the Operator cannot read the one or the other it reports nothing', () => {
  const reported = (...manifests: readonly Manifest[]) => [
    ...new Set(predict([...facts('None'), ...manifests]).conditions.map(({ on }) => on)),
  ];
  const [badConfig, badPruner] = [
    config({ ...EMPTY_DIR, requests: { read: { maxWaitInQueue: '1d' } } }),
    pruner({ keepYoungerThanDuration: '1d' }),
  ];
  expect(reported(badConfig, pruner({}))).toEqual(['ImagePruner/cluster']);
  expect(reported(config(EMPTY_DIR), badPruner)).toEqual(['Config/cluster']);
  expect(reported(badConfig, badPruner)).toEqual([]);
});
