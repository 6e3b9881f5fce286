import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, bareFacts, facts, made, NS, predict } from '../clusters';

const cluster = (spec: object = {}) => [...facts('None'), config({ storage: { emptyDir: {} }, ...spec })];
const whole = (kind: string, name?: string, release = Release.V5_1, spec: object = {}) =>
  made<Manifest>(predict(cluster(spec), release), kind, name);

test('the Deployment, but for the environment', () => {
  const { spec, ...rest } = whole('Deployment') as Manifest & {
    spec: { template: { spec: { containers: readonly { env?: unknown }[] } } };
  };
  const { containers, ...pod } = spec.template.spec;
  expect(rest).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'image-registry', namespace: NS, labels: { 'docker-registry': 'default' } },
  });
  expect({ ...spec, template: undefined }).toEqual({
    progressDeadlineSeconds: 120,
    replicas: 2,
    selector: { matchLabels: { 'docker-registry': 'default' } },
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
  });
  expect({ ...spec.template, spec: undefined }).toEqual({
    metadata: {
      annotations: {
        'target.workload.openshift.io/management': '{"effect": "PreferredDuringScheduling"}',
        'openshift.io/required-scc': 'restricted-v2',
      },
      labels: { 'docker-registry': 'default' },
    },
  });
  expect(pod).toEqual({
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            labelSelector: { matchLabels: { 'docker-registry': 'default' } },
            namespaces: [NS],
            topologyKey: 'kubernetes.io/hostname',
          },
        ],
      },
    },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    priorityClassName: 'system-cluster-critical',
    securityContext: { fsGroup: 1000520000, fsGroupChangePolicy: 'OnRootMismatch' },
    serviceAccountName: 'registry',
    terminationGracePeriodSeconds: 55,
    topologySpreadConstraints: [
      {
        labelSelector: { matchLabels: { 'docker-registry': 'default' } },
        matchLabelKeys: ['pod-template-hash'],
        nodeAffinityPolicy: 'Honor',
        nodeTaintsPolicy: 'Honor',
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        whenUnsatisfiable: 'DoNotSchedule',
      },
      {
        labelSelector: { matchLabels: { 'docker-registry': 'default' } },
        matchLabelKeys: ['pod-template-hash'],
        nodeAffinityPolicy: 'Honor',
        nodeTaintsPolicy: 'Honor',
        maxSkew: 1,
        topologyKey: 'node-role.kubernetes.io/worker',
        whenUnsatisfiable: 'DoNotSchedule',
      },
    ],
    volumes: [
      { name: 'registry-storage', emptyDir: {} },
      { name: 'registry-tls', projected: { sources: [{ secret: { name: 'image-registry-tls' } }] } },
      { name: 'ca-trust-extracted', emptyDir: {} },
      { name: 'registry-certificates', configMap: { name: 'image-registry-certificates' } },
      {
        name: 'trusted-ca',
        configMap: {
          name: 'trusted-ca',
          items: [{ key: 'ca-bundle.crt', path: 'anchors/ca-bundle.crt' }],
          optional: true,
        },
      },
      {
        name: 'installation-pull-secrets',
        secret: {
          secretName: 'installation-pull-secrets',
          items: [{ key: '.dockerconfigjson', path: 'config.json' }],
          optional: true,
        },
      },
      {
        name: 'bound-sa-token',
        projected: { sources: [{ serviceAccountToken: { audience: 'openshift', path: 'token' } }] },
      },
    ],
  });
  expect({ ...containers[0], env: undefined }).toEqual({
    name: 'registry',
    ports: [{ containerPort: 5000, protocol: 'TCP' }],
    resources: { requests: { cpu: '100m', memory: '256Mi' } },
    volumeMounts: [
      { name: 'registry-storage', mountPath: '/registry' },
      { name: 'registry-tls', mountPath: '/etc/secrets' },
      { name: 'ca-trust-extracted', mountPath: '/etc/pki/ca-trust/extracted' },
      { name: 'registry-certificates', mountPath: '/etc/pki/ca-trust/source/anchors' },
      { name: 'trusted-ca', mountPath: '/usr/share/pki/ca-trust-source' },
      { name: 'installation-pull-secrets', mountPath: '/var/lib/kubelet/' },
      { name: 'bound-sa-token', mountPath: '/var/run/secrets/openshift/serviceaccount', readOnly: true },
    ],
    securityContext: { readOnlyRootFilesystem: true },
    terminationMessagePolicy: 'FallbackToLogsOnError',
  });
});

test.each([
  [Release.V4_14, {}],
  [Release.V4_16, { terminationMessagePolicy: 'FallbackToLogsOnError' }],
  [
    Release.V4_20,
    { terminationMessagePolicy: 'FallbackToLogsOnError', securityContext: { readOnlyRootFilesystem: true } },
  ],
])('the container of %s has %j', (release, expected) => {
  const { spec } = whole('Deployment', undefined, release) as Manifest & {
    spec: { template: { spec: { containers: readonly Readonly<Record<string, unknown>>[] } } };
  };
  const [{ terminationMessagePolicy, securityContext } = {}] = spec.template.spec.containers;
  expect({ terminationMessagePolicy, securityContext }).toEqual(expected);
});

test('Service, budget and Route', () => {
  expect(whole('Service')).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'image-registry',
      namespace: NS,
      labels: { 'docker-registry': 'default' },
      annotations: { 'service.alpha.openshift.io/serving-cert-secret-name': 'image-registry-tls' },
    },
    spec: {
      ports: [{ name: '5000-tcp', protocol: 'TCP', port: 5000, targetPort: 5000 }],
      selector: { 'docker-registry': 'default' },
    },
  });
  expect(whole('PodDisruptionBudget')).toEqual({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'image-registry', namespace: NS },
    spec: {
      minAvailable: 1,
      selector: { matchLabels: { 'docker-registry': 'default' } },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
  expect(whole('Route', 'default-route', Release.V5_1, { defaultRoute: true })).toEqual({
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: 'default-route', namespace: NS, annotations: { 'imageregistry.openshift.io': 'true' } },
    spec: { to: { kind: 'Service', name: 'image-registry' }, tls: { termination: 'reencrypt' } },
  });
});

test('ConfigMaps have an owner since 4.20', () => {
  const data = {
    'image-registry.openshift-image-registry.svc..5000': '<not in the input>',
    'image-registry.openshift-image-registry.svc.cluster.local..5000': '<not in the input>',
  };
  expect(whole('ConfigMap', 'image-registry-certificates')).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    data,
    metadata: {
      name: 'image-registry-certificates',
      namespace: NS,
      annotations: { 'openshift.io/owning-component': 'Image Registry' },
    },
  });
  expect(whole('ConfigMap', 'image-registry-ca')).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    data,
    metadata: {
      name: 'image-registry-ca',
      namespace: 'openshift-config-managed',
      annotations: { 'openshift.io/owning-component': 'Image Registry' },
    },
  });
  expect(whole('ConfigMap', 'image-registry-ca', Release.V4_19)).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    data,
    metadata: { name: 'image-registry-ca', namespace: 'openshift-config-managed' },
  });
});

test('the private Secret of a registry that needs none', () => {
  expect(whole('Secret')).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'image-registry-private-configuration', namespace: NS },
  });
});

test('what is made where there is nothing', () => {
  const nothing = predict(bareFacts('oVirt'));
  expect(made(nothing, 'Config')).toEqual({
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'Config',
    metadata: { name: 'cluster' },
    spec: {
      managementState: 'Managed',
      logLevel: 'Normal',
      operatorLogLevel: 'Normal',
      replicas: 1,
      rolloutStrategy: 'Recreate',
      storage: { pvc: { claim: 'image-registry-storage' } },
    },
  });
  expect(made(nothing, 'PersistentVolumeClaim')).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: 'image-registry-storage',
      namespace: NS,
      annotations: { 'imageregistry.openshift.io': 'true' },
    },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '100Gi' } },
      storageClassName: 'ovirt-csi-sc',
    },
  });
  expect(made(nothing, 'ImagePruner')).toEqual({
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'ImagePruner',
    metadata: { name: 'cluster' },
    spec: {
      suspend: false,
      keepTagRevisions: 3,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      ignoreInvalidImageReferences: true,
      schedule: '',
    },
  });
  expect(made(nothing, 'CronJob')).toEqual({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'image-pruner', namespace: NS },
    spec: {
      concurrencyPolicy: 'Forbid',
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        metadata: { labels: { 'created-by': 'image-pruner' } },
        spec: {
          backoffLimit: 0,
          template: {
            metadata: {
              annotations: { 'openshift.io/required-scc': 'restricted-v2' },
              labels: { app: 'image-pruner' },
            },
            spec: {
              affinity: {},
              containers: [
                {
                  name: 'image-pruner',
                  args: [
                    '--confirm=true',
                    '--certificate-authority=/var/run/configmaps/serviceca/service-ca.crt',
                    '--keep-tag-revisions=3',
                    '--keep-younger-than=60m',
                    '--ignore-invalid-refs=true',
                    '--loglevel=1',
                    '--prune-registry=false',
                  ],
                  resources: { requests: { cpu: '100m', memory: '256Mi' } },
                  volumeMounts: [{ name: 'serviceca', mountPath: '/var/run/configmaps/serviceca', readOnly: true }],
                },
              ],
              priorityClassName: 'system-cluster-critical',
              restartPolicy: 'Never',
              serviceAccountName: 'pruner',
              volumes: [{ name: 'serviceca', configMap: { name: 'serviceca' } }],
            },
          },
        },
      },
      schedule: '0 0 * * *',
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: 3,
      suspend: false,
    },
  });
});
