import { stringify } from 'yaml';
import type { Files } from '../../files/temporary';

/** Below must-gather.local.1, where the image that gathered has a folder of its own. */
const ROOT = 'must-gather.local.1/quay-io-openshift-release-dev-ocp-v4-0-art-dev-sha256-1';
const OURS = `${ROOT}/namespaces/openshift-image-registry`;
const SCOPED = `${ROOT}/cluster-scoped-resources`;

export const CONFIG_FILE = `${SCOPED}/imageregistry.operator.openshift.io/configs/cluster.yaml`;

/** A healthy cluster as a must-gather tells of it: `count` files, of which most are of others, or logs. */
export function mustGather(count: number): Files {
  const files: Record<string, string | Uint8Array> = { ...ABOUT_THE_REGISTRY };
  for (let index = 0; index < 20; index += 1) files[`${SCOPED}/core/nodes/worker-${index}.yaml`] = yaml(node(index));
  for (let index = 0; Object.keys(files).length < count; index += 1) {
    const pod = `other-${index}`;
    const [path, content] =
      index % 2 === 0
        ? [`pods/${pod}/${pod}.yaml`, yaml(podOf('openshift-other', pod))]
        : [`pods/${pod}/c/c/logs/current.log`, 'E: {not: [yaml\n'.repeat(1000)];
    files[`${ROOT}/namespaces/openshift-other/${path}`] = content;
  }
  return files;
}

/** A typed list, as `oc adm inspect` writes it. */
export function listOf(apiVersion: string, kind: string, items: readonly object[]): string {
  return yaml({ apiVersion, items, kind: `${kind}List`, metadata: { resourceVersion: '9000' } });
}

function yaml(object: object): string {
  return `---\n${stringify(object)}`;
}

function live(name: string, namespace?: string): object {
  return {
    creationTimestamp: '2026-01-01T00:00:00Z',
    generation: 1,
    managedFields: [{ apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1: { 'f:spec': {} }, manager: 'a' }],
    name,
    ...(namespace === undefined ? {} : { namespace }),
    resourceVersion: '4711',
    uid: `00000000-0000-4000-8000-${name.length.toString().padStart(12, '0')}`,
  };
}

function ours(kind: string, name: string, rest: object, apiVersion = 'v1'): object {
  return { apiVersion, kind, metadata: live(name, 'openshift-image-registry'), ...rest };
}

function node(index: number): object {
  const images = Array.from({ length: 50 }, (_, image) => ({
    names: [`quay.io/a/b@sha256:${image}`],
    sizeBytes: image,
  }));
  const labels = {
    'node-role.kubernetes.io/worker': '',
    'kubernetes.io/os': 'linux',
    'topology.kubernetes.io/zone': 'a',
  };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { ...live(`worker-${index}`), labels: { ...labels, 'kubernetes.io/hostname': `worker-${index}` } },
    spec: {},
    status: { conditions: [{ type: 'Ready', status: 'True' }], images },
  };
}

function podOf(namespace: string, name: string): object {
  const containers = [{ name: 'c', image: 'quay.io/a/b', resources: {} }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: live(name, namespace),
    spec: { containers },
    status: { phase: 'Running' },
  };
}

const STORAGE = {
  managementState: 'Managed',
  s3: { bucket: 'prod-image-registry', region: 'eu-central-1', encrypt: true },
};

const CONFIG = {
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'Config',
  metadata: { ...live('cluster'), finalizers: ['imageregistry.operator.openshift.io/finalizer'] },
  spec: {
    httpSecret: '5e1f',
    logLevel: 'Normal',
    managementState: 'Managed',
    observedConfig: null,
    operatorLogLevel: 'Normal',
    proxy: {},
    replicas: 2,
    requests: { read: { maxWaitInQueue: '0s' }, write: { maxWaitInQueue: '0s' } },
    rolloutStrategy: 'RollingUpdate',
    storage: STORAGE,
    unsupportedConfigOverrides: null,
  },
  status: { observedGeneration: 1, readyReplicas: 2, storage: STORAGE, storageManaged: true, conditions: [] },
};

const PRUNER = {
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'ImagePruner',
  metadata: live('cluster'),
  spec: {
    failedJobsHistoryLimit: 3,
    ignoreInvalidImageReferences: true,
    keepTagRevisions: 3,
    logLevel: 'Normal',
    schedule: '',
    successfulJobsHistoryLimit: 3,
    suspend: false,
  },
  status: { conditions: [] },
};

const INFRASTRUCTURE = {
  apiVersion: 'config.openshift.io/v1',
  kind: 'Infrastructure',
  metadata: live('cluster'),
  spec: { platformSpec: { type: 'AWS' } },
  status: {
    infrastructureName: 'prod-x1',
    infrastructureTopology: 'HighlyAvailable',
    platform: 'AWS',
    platformStatus: { type: 'AWS', aws: { region: 'eu-central-1' } },
  },
};

const IMAGE = {
  apiVersion: 'config.openshift.io/v1',
  kind: 'Image',
  metadata: live('cluster'),
  spec: { additionalTrustedCA: { name: '' } },
  status: { internalRegistryHostname: 'image-registry.openshift-image-registry.svc:5000' },
};

/** As inspect leaves a Secret: the length of each value in place of it. */
const CREDENTIALS = ours('Secret', 'installer-cloud-credentials', {
  data: { aws_access_key_id: base64('20 bytes long'), aws_secret_access_key: base64('40 bytes long') },
  type: 'Opaque',
});

const ABOUT_THE_REGISTRY: Files = {
  'must-gather.local.1/timestamp': '2026-01-01\n',
  'must-gather.local.1/event-filter.html': '<html>',
  [CONFIG_FILE]: yaml(CONFIG),
  [`${SCOPED}/imageregistry.operator.openshift.io/imagepruners/cluster.yaml`]: yaml(PRUNER),
  // The same object stands in its list and by itself.
  [`${SCOPED}/config.openshift.io/infrastructures.yaml`]: listOf('config.openshift.io/v1', 'Infrastructure', [
    INFRASTRUCTURE,
  ]),
  [`${SCOPED}/config.openshift.io/infrastructures/cluster.yaml`]: yaml(INFRASTRUCTURE),
  [`${SCOPED}/config.openshift.io/images.yaml`]: listOf('config.openshift.io/v1', 'Image', [IMAGE]),
  [`${SCOPED}/config.openshift.io/proxies.yaml`]: listOf('config.openshift.io/v1', 'Proxy', []),
  [`${SCOPED}/rbac.authorization.k8s.io/clusterroles/admin.yaml`]: 'not: [read',
  [`${OURS}/openshift-image-registry.yaml`]: yaml({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      ...live('openshift-image-registry'),
      annotations: { 'openshift.io/sa.scc.supplemental-groups': '1000350000/10000' },
    },
  }),
  [`${OURS}/core/configmaps.yaml`]: listOf('v1', 'ConfigMap', []),
  [`${OURS}/core/secrets.yaml`]: listOf('v1', 'Secret', [CREDENTIALS]),
  [`${OURS}/core/persistentvolumeclaims.yaml`]: listOf('v1', 'PersistentVolumeClaim', []),
  [`${OURS}/core/pods.yaml`]: listOf('v1', 'Pod', [podOf('openshift-image-registry', 'image-registry-1')]),
  [`${OURS}/core/events.yaml`]: listOf('v1', 'Event', [ours('Event', 'e', { reason: 'Pulled' })]),
  [`${OURS}/pods/image-registry-1/image-registry-1.yaml`]: yaml(podOf('openshift-image-registry', 'image-registry-1')),
  [`${OURS}/pods/image-registry-1/registry/registry/logs/current.log`]: 'time="2026" level=info\n',
  [`${ROOT}/insights-data/insights-1.tar.gz`]: 'not read',
};

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
