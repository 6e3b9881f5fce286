import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { bareFacts, config, facts, NS, object, predict, pruner, secret } from '../clusters';
import { effectLines } from '../lines';

const EMPTY_DIR = { storage: { emptyDir: {} } };
const cluster = (spec: object, ...more: readonly Manifest[]) => [
  ...facts('None'),
  ...more,
  config({ ...EMPTY_DIR, ...spec }),
];

test('Managed applies everything in the order of the Operator', () => {
  const routes = [{ name: 'public', hostname: 'r.example.com' }];
  expect(effectLines(predict(cluster({ defaultRoute: true, routes })))).toEqual([
    'apply Config/cluster: the Operator sets its finalizer, storage.managementState Managed, observedConfig',
    'apply Storage/EmptyDir: each pod keeps its own layers, and they are lost with the pod',
    'apply ClusterRole/system:registry: the registry needs these permissions',
    'apply ClusterRoleBinding/registry-registry-role: the registry needs these permissions',
    `apply ServiceAccount/${NS}/registry: the pods run with this service account`,
    `apply Secret/${NS}/installation-pull-secrets: it is a copy of the cluster's pull secret`,
    `apply Secret/${NS}/image-registry-private-configuration: the Operator always creates it; this storage needs no credentials`,
    `apply Service/${NS}/image-registry: pods and nodes reach the registry through it`,
    `apply Deployment/${NS}/image-registry: it runs the registry`,
    `apply PodDisruptionBudget/${NS}/image-registry: one pod stays while nodes are drained`,
    `apply NetworkPolicy/${NS}/image-registry-networkpolicy: it allows port 5000`,
    `apply Route/${NS}/default-route: the Config sets it in defaultRoute or routes`,
    `apply Route/${NS}/public: the Config sets it in defaultRoute or routes`,
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
  ]);
});

test('the Operator of 4.12 makes less', () => {
  const given = [...cluster({ replicas: 1 }), pruner({ suspend: true })];
  expect(effectLines(predict(given, Release.V4_12))).toEqual([
    'apply Config/cluster: the Operator sets its finalizer, storage.managementState Managed',
    'apply Storage/EmptyDir: each pod keeps its own layers, and they are lost with the pod',
    'apply ClusterRole/system:registry: the registry needs these permissions',
    'apply ClusterRoleBinding/registry-registry-role: the registry needs these permissions',
    `apply ServiceAccount/${NS}/registry: the pods run with this service account`,
    `apply Secret/${NS}/installation-pull-secrets: it is a copy of the cluster's pull secret`,
    `apply Secret/${NS}/image-registry-private-configuration: the Operator always creates it; this storage needs no credentials`,
    `apply Service/${NS}/image-registry: pods and nodes reach the registry through it`,
    `apply Deployment/${NS}/image-registry: it runs the registry`,
    `apply PodDisruptionBudget/${NS}/image-registry: it does not block node drains: the only pod can be evicted`,
    `apply ConfigMap/${NS}/image-registry-certificates: it has the CAs that nodes and registry trust`,
    `apply DaemonSet/${NS}/node-ca: it copies the CAs to every node`,
    'apply Image/cluster: the Operator creates it if it is missing; its status follows the Service and the Routes',
    'apply ClusterRoleBinding/openshift-image-registry-pruner: the pruner needs these permissions',
    `apply ServiceAccount/${NS}/pruner: the pruner runs with this service account`,
    `apply ConfigMap/${NS}/serviceca: the cluster fills in the CA with which the pruner trusts the registry`,
    `apply CronJob/${NS}/image-pruner: it stays suspended`,
  ]);
});

test('where there is no Config the Operator makes one, with what it needs', () => {
  expect(effectLines(predict(facts('oVirt')), 'Config/')).toEqual([
    'apply Config/cluster: there is none, so the Operator creates it with the defaults of the platform',
  ]);
  expect(effectLines(predict(facts('oVirt')), 'PersistentVolumeClaim/')).toEqual([
    `keep PersistentVolumeClaim/${NS}/image-registry-storage: the claim is created with the Config, and used as it is`,
  ]);
});

test.each([
  ['Unmanaged', 'keep', 'managementState is Unmanaged: nothing is created, changed or deleted'],
  ['Force', 'keep', 'managementState is Force: the Operator does nothing'],
  [undefined, 'keep', 'managementState is missing: the Operator does nothing'],
])('%s: every object of the registry has the same fate', (managementState, action, because) => {
  const lines = effectLines(predict(cluster({ managementState }), Release.V4_21));
  expect(lines.slice(0, 8).every((line) => line.startsWith(`${action} `) && line.endsWith(`: ${because}`))).toBe(true);
  expect(lines.slice(8).every((line) => line.startsWith('apply '))).toBe(true);
});

test.each([
  [
    'what is invalid',
    { replicas: -1 },
    [
      'apply Config/cluster: the Operator sets its finalizer, observedConfig',
      `never reached Deployment/${NS}/image-registry: unable to complete resource: replicas must be greater than or equal to 0`,
    ],
  ],
  [
    'what cannot be read',
    { requests: { read: { maxWaitInQueue: '1d' } } },
    [
      `never reached Deployment/${NS}/image-registry: the Operator cannot read the Config: time: unknown unit "d" in duration "1d"`,
    ],
  ],
  [
    'two backends',
    { storage: { emptyDir: {}, pvc: { claim: 'c' } } },
    [
      'apply Config/cluster: the Operator sets its finalizer, observedConfig',
      `never reached Deployment/${NS}/image-registry: unable to sync storage configuration: exactly one storage type should be configured at the same time, got 2: [EmptyDir PVC]`,
    ],
  ],
  [
    'a claim that is not there',
    { storage: { pvc: { claim: 'c' } } },
    [
      'apply Config/cluster: the Operator sets its finalizer, observedConfig',
      `never reached PersistentVolumeClaim/${NS}/c: unable to sync storage configuration: persistentvolumeclaims "c" not found`,
      `never reached Deployment/${NS}/image-registry: unable to sync storage configuration: persistentvolumeclaims "c" not found`,
    ],
  ],
])('%s: nothing of the registry is reached', (_, spec, expected) => {
  const lines = effectLines(predict(cluster(spec)));
  const registry = lines.slice(
    0,
    lines.findIndex((line) => line.includes('image-registry-certificates')),
  );
  expect(registry.filter((line) => !/^never reached (?:ClusterRole|Secret|Service|PodDis|Network)/.test(line))).toEqual(
    expected,
  );
  expect(registry.some((line) => line.startsWith('never reached Service/'))).toBe(true);
});

test('an error at an object stops what comes behind it', () => {
  const lines = effectLines(
    predict(cluster({ requests: { write: { maxInQueue: -1 } }, defaultRoute: true })),
    'image-registry',
  );
  expect(lines.slice(0, 7)).toEqual([
    `apply ServiceAccount/${NS}/registry: the pods run with this service account`,
    `apply Secret/${NS}/installation-pull-secrets: it is a copy of the cluster's pull secret`,
    `apply Secret/${NS}/image-registry-private-configuration: the Operator always creates it; this storage needs no credentials`,
    `apply Service/${NS}/image-registry: pods and nodes reach the registry through it`,
    `never reached Deployment/${NS}/image-registry: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Write.MaxInQueue must be positive number`,
    `never reached PodDisruptionBudget/${NS}/image-registry: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Write.MaxInQueue must be positive number`,
    `never reached NetworkPolicy/${NS}/image-registry-networkpolicy: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Requests.Write.MaxInQueue must be positive number`,
  ]);
});

test('Routes of the Operator that nobody asks for go, unless the sync stops before; others stay, whose they are', () => {
  const route = (name: string, namespace: string, value: string | undefined): Manifest => ({
    ...object('route.openshift.io/v1', 'Route', name),
    metadata: { name, namespace, annotations: value === undefined ? {} : { 'imageregistry.openshift.io': value } },
  });
  const found = [
    route('old', NS, 'true'),
    route('kept', NS, 'true'),
    route('own', NS, undefined),
    route('no', NS, 'false'),
    route('far', 'shop', 'true'),
  ];
  const routes = [{ name: 'kept' }];
  expect(effectLines(predict(cluster({ routes }, ...found)), 'Route/')).toEqual([
    `apply Route/${NS}/kept: the Config sets it in defaultRoute or routes`,
    `delete Route/${NS}/old: the Operator owns it, and the Config no longer sets it in defaultRoute or routes`,
    `delete Route/${NS}/no: the Operator owns it, and the Config no longer sets it in defaultRoute or routes`,
  ]);
  const stopped = effectLines(predict(cluster({ routes: [{ name: 'kept', secretName: 'gone' }] }, ...found)), 'Route/');
  expect(stopped).toEqual([
    `never reached Route/${NS}/kept: unable to apply objects: failed to update object *v1.Route, Namespace=${NS}, Name=kept: secret "gone" not found`,
  ]);
});

test('an error at an object that is there already', () => {
  const stopped = (...more: readonly Manifest[]) =>
    effectLines(predict([...bareFacts('None'), ...more, config(EMPTY_DIR)]), 'Service/');
  const words = (verb: string) =>
    `never reached Service/${NS}/image-registry: unable to apply objects: failed to ${verb} object *v1.Secret, Namespace=${NS}, Name=installation-pull-secrets: Secret "installation-pull-secrets" is invalid: data[.dockerconfigjson]: Required value`;
  expect(stopped()).toEqual([words('create')]);
  expect(stopped(secret('installation-pull-secrets', {}))).toEqual([words('update')]);
});

test('what the empty map or list of the Config comes to', () => {
  const because = (spec: object) => effectLines(predict(cluster(spec)), 'Deployment/');
  expect(because({ nodeSelector: {} })).toEqual([
    `apply Deployment/${NS}/image-registry: it runs the registry; the Operator drops the empty nodeSelector when it writes the Config, and the next sync uses the default spread`,
  ]);
  expect(because({ topologySpreadConstraints: [] })).toEqual([
    `apply Deployment/${NS}/image-registry: it runs the registry; the Operator drops the empty topologySpreadConstraints when it writes the Config, and the next sync uses the default spread`,
  ]);
  expect(because({ topologySpreadConstraints: [], nodeSelector: {} })).toEqual([
    `apply Deployment/${NS}/image-registry: it runs the registry; the Operator drops the empty nodeSelector and topologySpreadConstraints when it writes the Config, and the next sync uses the default spread`,
  ]);
  const constraint = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' };
  expect(because({ topologySpreadConstraints: [constraint], nodeSelector: { a: 'b' } })).toEqual([
    `apply Deployment/${NS}/image-registry: it runs the registry`,
  ]);
});
