import type { Manifest } from '../../src/core/manifest';
import { config, configMap, NS, object, secret } from '../operator/clusters';
import { sidesOf, UNMANAGED, type Edits } from './edited-sides';

/** What the pods are, and what the Operator is asked for beside them. */
const FIELDS: readonly object[] = [
  {},
  { replicas: 3 },
  { rolloutStrategy: 'Recreate' },
  { logLevel: 'Debug' },
  { operatorLogLevel: 'Debug' },
  { readOnly: true },
  { disableRedirect: true },
  { defaultRoute: true },
  { httpSecret: 'abc' },
  { routes: [{ name: 'a', hostname: 'a.example.com' }] },
  { routes: [{ name: 'a', hostname: 'a.example.com', secretName: 't' }] },
  { proxy: { noProxy: '.example.com' } },
  { requests: { read: { maxRunning: 5 } } },
  { requests: { write: { maxRunning: 5, maxWaitInQueue: '1s' } } },
  { nodeSelector: { infra: '' } },
  { tolerations: [{ operator: 'Exists' }] },
  { affinity: { nodeAffinity: {} } },
  { resources: { requests: { cpu: '1' } } },
  { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }] },
  { unsupportedConfigOverrides: { deployment: { annotations: { a: 'b' } } } },
];

const ACM = 'policy.open-cluster-management.io/v1';
const SELECTED = { matchLabels: { env: 'prod' } };
const CHOICE = {
  predicates: [{ requiredClusterSelector: { labelSelector: SELECTED } }],
};

const policy = (template: object, spec: object = {}): Manifest =>
  object(
    ACM,
    'Policy',
    'p',
    {
      spec: {
        disabled: false,
        'policy-templates': [
          {
            objectDefinition: object(ACM, 'ConfigurationPolicy', 'c', {
              spec: {
                remediationAction: 'enforce',
                severity: 'low',
                'object-templates': [{ complianceType: 'musthave', objectDefinition: UNMANAGED }],
                ...template,
              },
            }),
          },
        ],
        ...spec,
      },
    },
    'policies',
  );
const placement = (spec: object): Manifest =>
  object('cluster.open-cluster-management.io/v1beta1', 'Placement', 'p', { spec }, 'policies');
const binding = (name: string): Manifest =>
  object(ACM, 'PlacementBinding', 'p', { placementRef: { kind: 'Placement', name } }, 'policies');

const POLICIES: readonly (readonly Manifest[])[] = [
  [policy({}), placement(CHOICE), binding('p')],
  [policy({}, { disabled: true }), placement(CHOICE), binding('p')],
  [policy({}, { remediationAction: 'inform' }), placement(CHOICE), binding('p')],
  [policy({ remediationAction: 'inform' }), placement(CHOICE), binding('p')],
  [policy({ pruneObjectBehavior: 'DeleteAll' }), placement(CHOICE), binding('p')],
  [policy({ evaluationInterval: { compliant: 'never' } }), placement(CHOICE), binding('p')],
  [policy({}), placement({ ...CHOICE, numberOfClusters: 1 }), binding('p')],
  [policy({}), placement({}), binding('p')],
  [policy({}), placement(CHOICE), binding('q')],
  [policy({}), placement(CHOICE)],
  [policy({}), binding('p')],
];

const work = (spec: object): Manifest =>
  object(
    'work.open-cluster-management.io/v1',
    'ManifestWork',
    'w',
    { spec: { workload: { manifests: [UNMANAGED] }, ...spec } },
    'c1',
  );
const executor = (name: string): object => ({
  executor: { subject: { type: 'ServiceAccount', serviceAccount: { namespace: 'n', name } } },
});

const WORKS: readonly object[] = [
  {},
  executor('a'),
  executor('b'),
  { deleteOption: { propagationPolicy: 'Orphan' } },
  { deleteOption: { propagationPolicy: 'Foreground' } },
  {
    manifestConfigs: [
      {
        resourceIdentifier: { group: 'imageregistry.operator.openshift.io', resource: 'configs', name: 'cluster' },
        updateStrategy: { type: 'ServerSideApply' },
      },
    ],
  },
];

const SYNC_SETS: readonly object[] = [
  {},
  { resourceApplyMode: 'Sync' },
  { clusterDeploymentRefs: [{ name: 'other' }] },
  { applyBehavior: 'CreateOnly' },
];

const MACHINES = 'machineconfiguration.openshift.io/v1';
const written = (path: string, source: string): Manifest =>
  object(MACHINES, 'MachineConfig', '99-own', {
    spec: { config: { storage: { files: [{ path, contents: { source } }] } } },
  });
const pool = (spec: object): Manifest => object(MACHINES, 'MachineConfigPool', 'worker', { spec });

const NODES: readonly (readonly Manifest[])[] = [
  [pool({})],
  [pool({}), written('/etc/containers/registries.conf', 'a')],
  [pool({}), written('/etc/containers/registries.conf', 'b')],
  [pool({}), written('/etc/containers/policy.json', 'a')],
  [pool({ paused: true })],
  [pool({}), object('config.openshift.io/v1', 'ClusterImagePolicy', 'signed', { spec: { scopes: ['a.io'] } })],
  [pool({}), object('config.openshift.io/v1', 'ClusterImagePolicy', 'signed', { spec: { scopes: ['b.io'] } })],
];

const USER = 'image-registry-private-configuration-user';
const keys = (id: string): Manifest =>
  secret(USER, { REGISTRY_STORAGE_S3_ACCESSKEY: id, REGISTRY_STORAGE_S3_SECRETKEY: 's' });
const request = (entries: readonly string[]): Manifest =>
  object(
    'cloudcredential.openshift.io/v1',
    'CredentialsRequest',
    'registry',
    { spec: { secretRef: { name: 'a', namespace: NS }, providerSpec: { entries } } },
    'openshift-cloud-credential-operator',
  );

const BESIDE: readonly (readonly Manifest[])[] = [
  [],
  [keys('a')],
  [keys('b')],
  [object('v1', 'ResourceQuota', 'q', { spec: { hard: { pods: '1' } } }, NS)],
  [object('networking.k8s.io/v1', 'NetworkPolicy', 'n', { spec: { podSelector: {} } }, NS)],
  [configMap(NS, 'own', { a: 'b' })],
  [request(['a'])],
  [request(['b'])],
];

/** Sides that differ in what is around the storage, by that subject. */
export const EDITS_AROUND: Readonly<Record<string, Edits>> = {
  'fields of the Config': {
    sides: sidesOf(FIELDS, (fields) => [
      config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } }, ...fields }),
    ]),
    options: ['--platform', 'aws'],
  },
  'Policies and who gets them': { sides: sidesOf(POLICIES, (all) => all), options: [] },
  ManifestWorks: { sides: sidesOf(WORKS, (spec) => [work(spec)]), options: [] },
  SyncSets: {
    sides: sidesOf(SYNC_SETS, (spec) => [
      object('hive.openshift.io/v1', 'SyncSet', 's', {
        spec: { clusterDeploymentRefs: [{ name: 'c' }], resources: [UNMANAGED], ...spec },
      }),
    ]),
    options: [],
  },
  'what else writes the files of nodes': { sides: sidesOf(NODES, (all) => [UNMANAGED, ...all]), options: [] },
  'objects beside the Config': { sides: sidesOf(BESIDE, (all) => [UNMANAGED, ...all]), options: [] },
};
