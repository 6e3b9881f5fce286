import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, facts, NS, object, predict } from '../clusters';
import { assumptionLines, conditionLines } from '../lines';

const EMPTY_DIR = { storage: { emptyDir: {} } };
const EXISTS = 'StorageExists=True Creation Successful: EmptyDir storage successfully created';
const running = object('apps/v1', 'Deployment', 'image-registry', {}, NS);
const node = (name: string): Manifest => {
  const labels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': name, 'node-role.kubernetes.io/worker': '' };
  return { ...object('v1', 'Node', name), metadata: { name, labels } };
};
const taken = object('route.openshift.io/v1', 'Route', 'shop', { spec: { host: 'h.example.com' } }, 'shop');

test.each([
  [
    'ready',
    {},
    [],
    [
      'Available=True Ready: The registry is ready',
      'Progressing=False Ready: The registry is ready',
      'Degraded=False : ',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'with fewer pods than it should have',
    {},
    [node('a')],
    [
      'Available=True MinimumAvailability: The registry has minimum availability',
      'Progressing=True DeploymentNotCompleted: The deployment has not completed',
      'Degraded=True ProgressDeadlineExceeded: Registry deployment has timed out progressing: ReplicaSet has timed out progressing. (after 2m0s)',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'with all pods',
    {},
    [node('a'), node('b')],
    [
      'Available=True Ready: The registry is ready',
      'Progressing=False Ready: The registry is ready',
      'Degraded=False : ',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'without a node for it',
    { nodeSelector: { infra: '' } },
    [node('a')],
    [
      'Available=False NoReplicasAvailable: The deployment does not have available replicas',
      'Progressing=True DeploymentNotCompleted: The deployment has not completed',
      'Degraded=True Unavailable: The deployment does not have available replicas (after 5m0s)',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'without replicas',
    { replicas: 0, rolloutStrategy: 'Recreate' },
    [],
    [
      'Available=False NoReplicasAvailable: The deployment does not have available replicas',
      'Progressing=False Ready: The registry is ready',
      'Degraded=True Unavailable: The deployment does not have available replicas (after 5m0s)',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'without storage',
    { storage: {} },
    [],
    [
      'Available=False StorageNotConfigured: Error: storage backend not configured',
      'Progressing=False Error: Unable to apply resources: storage backend not configured',
      'Degraded=True StorageNotConfigured: Error: storage backend not configured',
      'Removed=False : ',
    ],
  ],
  [
    'without storage, while an old one runs',
    { storage: {} },
    [running],
    [
      'Available=True Ready: The registry is ready',
      'Progressing=False Error: Unable to apply resources: storage backend not configured',
      'Degraded=True StorageNotConfigured: Error: storage backend not configured',
      'Removed=False : ',
    ],
  ],
  [
    'that is invalid',
    { replicas: -1 },
    [],
    [
      'Available=False VerificationFailed: Error: unable to complete resource: replicas must be greater than or equal to 0',
      'Progressing=False Error: Unable to apply resources: unable to complete resource: replicas must be greater than or equal to 0',
      'Degraded=True VerificationFailed: Error: unable to complete resource: replicas must be greater than or equal to 0',
      'Removed=False : ',
    ],
  ],
  [
    'with an error',
    { requests: { read: { maxRunning: -1 } } },
    [],
    [
      'Available=False DeploymentNotFound: The deployment does not exist',
      `Progressing=True Error: Unable to apply resources: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Read.MaxRunning must be positive number`,
      'Degraded=True Unavailable: The deployment does not exist (after 5m0s)',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'with an error, while an old one runs',
    { requests: { read: { maxRunning: -1 } } },
    [running],
    [
      'Available=True Ready: The registry is ready',
      `Progressing=True Error: Unable to apply resources: unable to apply objects: failed to update object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Read.MaxRunning must be positive number`,
      'Degraded=False : ',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'with a Route that is refused',
    { routes: [{ name: 'p', hostname: 'h.example.com' }] },
    [taken],
    [
      'Available=True Ready: The registry is ready',
      'Progressing=False Ready: The registry is ready',
      'Degraded=True RouteDegraded: route p (host h.example.com, router default) not admitted: route shop already exposes h.example.com and is older',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'with a Route that is refused, and an error',
    {
      routes: [
        { name: 'p', hostname: 'h.example.com' },
        { name: 'q', secretName: 'x' },
      ],
    },
    [taken],
    [
      'Available=True Ready: The registry is ready',
      `Progressing=True Error: Unable to apply resources: unable to apply objects: failed to create object *v1.Route, Namespace=${NS}, Name=q: secret "x" not found`,
      'Degraded=False : ',
      'Removed=False : ',
      EXISTS,
    ],
  ],
  [
    'that is removed',
    { managementState: 'Removed' },
    [running],
    [
      'Available=True Removed: The registry is removed',
      'Progressing=False Removed: All registry resources are removed',
      'Degraded=False Removed: The registry is removed',
      'Removed=True Removed: The registry is removed',
    ],
  ],
  [
    'that nobody looks after',
    { managementState: 'Unmanaged', replicas: -1 },
    [],
    [
      'Available=True Unmanaged: The registry configuration is set to unmanaged mode',
      'Progressing=False Unmanaged: The registry configuration is set to unmanaged mode',
      'Degraded=False Unmanaged: The registry configuration is set to unmanaged mode',
      'Removed=False : ',
    ],
  ],
  [
    'with Force',
    { managementState: 'Force' },
    [],
    [
      'Available=False DeploymentNotFound: The deployment does not exist',
      'Progressing=True WaitingForDeployment: All resources are successfully applied, but the deployment does not exist',
      'Degraded=True Unavailable: The deployment does not exist (after 5m0s)',
      'Removed=False : ',
    ],
  ],
  [
    'with Force, while an old one runs',
    { managementState: 'Force' },
    [running],
    [
      'Available=True Ready: The registry is ready',
      'Progressing=False Ready: The registry is ready',
      'Degraded=False : ',
      'Removed=False : ',
    ],
  ],
])('a registry %s', (_, spec, more, expected) => {
  const prediction = predict([...facts('None'), ...more, config({ ...EMPTY_DIR, ...spec })]);
  expect(conditionLines(prediction, 'Config/cluster')).toEqual(expected);
});

test('a registry that is bootstrapped needs a node as well', () => {
  const prediction = predict([...facts('Libvirt'), object('v1', 'Node', 'a', { status: {} })]);
  expect(conditionLines(prediction, 'Config/cluster')[0]).toBe(
    'Available=False NoReplicasAvailable: The deployment does not have available replicas',
  );
});

test.each([
  [
    Release.V4_21,
    [
      'time that passes = more than 1m0s: until then the Operator does not report Degraded',
      'time that passes = more than 1m0s: until then the Operator does not report Degraded',
    ],
  ],
  [
    Release.V4_22,
    [
      'time that passes = more than 2m0s: until then the Operator does not report Degraded',
      'time that passes = more than 2m0s: until then the Operator does not report Degraded',
    ],
  ],
  [
    Release.V4_23,
    [
      'time that passes = more than 5m0s: until then the Operator does not report Degraded',
      'time that passes = more than 2m0s: until then the Operator does not report Degraded',
    ],
  ],
])('%s: what has to pass before it is told is assumed to have passed', (release, expected) => {
  const stopped = [...facts('None'), config({ ...EMPTY_DIR, requests: { read: { maxRunning: -1 } } })];
  const hanging = [...facts('None'), node('a'), config(EMPTY_DIR)];
  const lines = [stopped, hanging]
    .flatMap((each) => assumptionLines(predict(each, release)))
    .filter((line) => line.startsWith('time that passes'));
  expect(lines).toEqual(expected);
});
