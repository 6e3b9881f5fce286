import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { predict as predictionOf } from '../../../src/operator/prediction';
import { previewOf } from '../../../src/operator/preview';
import { settle } from '../../../src/operator/sync/settle';
import { Platform } from '../../../src/platforms/platform';
import { timed } from '../../cpu-time';
import {
  bareFacts,
  condition,
  config,
  env,
  errorOf,
  facts,
  fate,
  made,
  NS,
  object,
  predict,
  predictFirst,
  secret,
  type Deployment,
} from '../clusters';

const EMPTY_DIR = { storage: { emptyDir: {} } };
const AWS = { aws: { region: 'us-east-1' } };
const KEYS = object(
  'v1',
  'Secret',
  'installer-cloud-credentials',
  { stringData: { aws_access_key_id: 'a', aws_secret_access_key: 'b' } },
  NS,
);
const TWO = { emptyDir: {}, pvc: { claim: 'c' } };
const SERVICES = [{ group: '', kind: 'Service' }];
const NO_HOSTNAME = object('config.openshift.io/v1', 'Image', 'cluster', { status: { internalRegistryHostname: '' } });
const DEPLOYMENT = `Deployment/${NS}/image-registry`;

describe('the claim of a platform, without a Config', () => {
  const CLAIM = `PersistentVolumeClaim/${NS}/image-registry-storage`;
  const withClaim = (accessMode: string) => {
    const spec = { accessModes: [accessMode], resources: { requests: { storage: '1Gi' } } };
    return predict([...facts('oVirt'), object('v1', 'PersistentVolumeClaim', 'image-registry-storage', { spec }, NS)]);
  };

  test('is not made again where there is one', () => {
    const found = withClaim('ReadWriteOnce');
    expect(found.objects.map(({ kind }) => kind)).not.toContain('PersistentVolumeClaim');
    expect(fate(found, CLAIM)).toBe('keep');
    expect(condition(found, 'Available')).toMatchObject({ status: 'True', reason: 'Ready' });
    expect(predict(facts('oVirt')).objects.map(({ kind }) => kind)).toContain('PersistentVolumeClaim');
  });

  test('has to fit', () => {
    const found = withClaim('ReadOnlyMany');
    expect(condition(found, 'Progressing')?.message).toContain('does not contain the necessary access modes');
    expect(fate(found, DEPLOYMENT)).toBe('never reached');
  });
});

describe('a claim of the default name that is not of the Operator', () => {
  const claim = object(
    'v1',
    'PersistentVolumeClaim',
    'image-registry-storage',
    { spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '1Gi' } } } },
    NS,
  );
  const given = [...facts('VSphere'), claim, config({ storage: { pvc: {} } })];

  test('stops the first sync, which names it', () => {
    const first = predictFirst(given);
    expect(fate(first, DEPLOYMENT)).toBe('never reached');
    expect(made<{ spec: object }>(first, 'Config').spec).toMatchObject({
      storage: { pvc: { claim: 'image-registry-storage' } },
    });
  });

  test('is adopted by the second', () => {
    const settled = predict(given);
    expect(fate(settled, DEPLOYMENT)).toBe('apply');
    expect(made<{ spec: object }>(settled, 'Config').spec).toMatchObject({
      storage: { managementState: 'Unmanaged', pvc: { claim: 'image-registry-storage' } },
    });
    const [volume] = made<Deployment>(settled, 'Deployment').spec.template.spec.volumes as unknown[];
    expect(volume).toMatchObject({ persistentVolumeClaim: { claimName: 'image-registry-storage' } });
  });
});

describe('a bucket of the Operator', () => {
  const settled = predict([...facts('AWS', AWS), KEYS, config({ storage: { s3: {} } })]);

  test('has its name, region and encryption in the Config and in the Deployment', () => {
    const { bucket, ...s3 } = made<{ spec: { storage: { s3: { bucket: string } } } }>(settled, 'Config').spec.storage
      .s3;
    expect(bucket).toMatch(/^blue-4kx9z-image-registry-us-east-1/);
    expect(s3).toMatchObject({ region: 'us-east-1', encrypt: true });
    expect(env(settled)).toMatchObject({
      REGISTRY_STORAGE_S3_BUCKET: bucket,
      REGISTRY_STORAGE_S3_ENCRYPT: 'true',
      REGISTRY_STORAGE_S3_REGION: 'us-east-1',
    });
  });

  test.each([
    ['StorageExists', 'S3 Bucket Exists'],
    ['StoragePublicAccessBlocked', 'Public Access Block Successful'],
    ['StorageTagged', 'Tagging Successful'],
    ['StorageEncrypted', 'Encryption Successful'],
    ['StorageIncompleteUploadCleanupEnabled', 'Enable Cleanup Successful'],
  ])('reports %s', (type, reason) => {
    expect(condition(settled, type)).toMatchObject({ status: 'True', reason });
  });

  test('is encrypted with the key that is named', () => {
    const prediction = predict([...facts('AWS', AWS), KEYS, config({ storage: { s3: { keyID: 'arn' } } })]);
    expect(condition(prediction, 'StorageEncrypted')?.message).toContain('Default aws:kms encryption');
  });

  test('is nothing of which a bucket of somebody else reports', () => {
    const prediction = predict([
      ...facts('AWS', AWS),
      KEYS,
      config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'b', region: 'us-east-1' } } }),
    ]);
    expect(condition(prediction, 'StorageTagged')).toBeUndefined();
    expect(condition(prediction, 'StorageExists')).toMatchObject({
      status: 'True',
      reason: 'S3 Bucket Exists',
      message: '',
    });
  });
});

test('the Config is left as Go writes it', () => {
  const spec = {
    ...EMPTY_DIR,
    nodeSelector: {},
    routes: [],
    readOnly: false,
    logging: 0,
    requests: { read: { maxRunning: 5, maxInQueue: 0 } },
  };
  const prediction = predict([...facts('None'), config(spec)], Release.V4_21);
  expect(made(prediction, 'Config').spec).toEqual({
    httpSecret: 'c0ffee',
    logLevel: 'Normal',
    managementState: 'Managed',
    operatorLogLevel: 'Normal',
    proxy: {},
    replicas: 2,
    requests: { read: { maxRunning: 5, maxWaitInQueue: '0s' }, write: { maxWaitInQueue: '0s' } },
    storage: { emptyDir: {}, managementState: 'Managed' },
  });
});

test('a Config that has everything is not written, and not among the objects', () => {
  const settled = predict([...facts('None'), config({ ...EMPTY_DIR, replicas: 1 })]);
  const after = made<Manifest>(settled, 'Config');
  const again = predict([...facts('None'), after]);
  expect(fate(again, 'Config/cluster')).toBe('keep');
  expect(again.objects.some(({ kind }) => kind === 'Config')).toBe(false);
});

test('where there is no Config, the Operator makes one', () => {
  const prediction = predict(facts('VSphere'));
  expect(fate(prediction, 'Config/cluster')).toBe('apply');
  expect(made<{ spec: object }>(prediction, 'Config').spec).toMatchObject({ managementState: 'Removed' });
});

test('an Image without a status gets that of the Service, and the pruner its URL', () => {
  const image = object('config.openshift.io/v1', 'Image', 'cluster', { spec: {} });
  const others = facts('None').filter(({ kind }) => kind !== 'Image');
  const argsOf = (predicted: ReturnType<typeof predict>) => JSON.stringify(made(predicted, 'CronJob').spec);
  const given = [...others, image, config(EMPTY_DIR)];
  expect(argsOf(predictFirst(given))).toContain('--prune-registry=false');
  expect(argsOf(predict(given))).toContain('--prune-registry=true');
  expect(argsOf(predict(given))).toContain('https://image-registry.openshift-image-registry.svc:5000');
});

test.each([
  ['that gets its Service', [config(EMPTY_DIR)], 'true'],
  ['that stops before the Service', [config({ managementState: 'Managed' })], 'false'],
  ['that stops at its storage', [config({ ...EMPTY_DIR, replicas: -1 })], 'false'],
  ['that is removed', [config({ ...EMPTY_DIR, managementState: 'Removed' })], 'false'],
  ['whose removal fails', [config({ managementState: 'Removed', storage: TWO })], 'true'],
  ['whose Service is known to be gone', [config({ managementState: 'Removed', storage: TWO })], 'false', SERVICES],
  ['whose Image has no hostname', [config({ managementState: 'Removed', storage: TWO }), NO_HOSTNAME], 'false'],
  ['that is Unmanaged', [config({ ...EMPTY_DIR, managementState: 'Unmanaged' })], 'false'],
] as const)('the pruner of a part of a cluster, with a registry %s', (_, manifests, prunes, closed = []) => {
  const prediction = previewOf(predictionOf({ manifests, release: Release.V5_1, closed }));
  const args = JSON.stringify(made(prediction, 'CronJob').spec);
  expect(args).toContain(`--prune-registry=${prunes}`);
});

test('without the pull secret no sync gets to the Deployment, and everything else settles', () => {
  const withoutImage = bareFacts('None').filter(({ kind }) => kind !== 'Image');
  const prediction = predict([...withoutImage, config({ storage: { pvc: {} } })]);
  expect(fate(prediction, DEPLOYMENT)).toBe('never reached');
  expect(condition(prediction, 'Progressing')?.message).toContain(
    'Secret "installation-pull-secrets" is invalid: data[.dockerconfigjson]: Required value',
  );
  expect(condition(prediction, 'StorageExists')).toMatchObject({ status: 'True', reason: 'PVC Exists', message: '' });
  expect(fate(prediction, 'CronJob/openshift-image-registry/image-pruner')).toBe('apply');
  const ofPruner = prediction.conditions.filter(({ on }) => on === 'ImagePruner/cluster');
  expect(ofPruner.find(({ type }) => type === 'Degraded')?.status).toBe('False');
});

test('the cluster fills in the CA of services that the Operator asks for', () => {
  const prediction = predict([...facts('None'), config(EMPTY_DIR)]);
  expect(made(prediction, 'ConfigMap')).toMatchObject({
    data: {
      'image-registry.openshift-image-registry.svc..5000': '<not in the input>',
      'image-registry.openshift-image-registry.svc.cluster.local..5000': '<not in the input>',
    },
  });
});

test('an Azure cluster whose Secret has no resource group makes the Operator panic', () => {
  const key = object('v1', 'Secret', 'installer-cloud-credentials', { stringData: { azure_client_id: 'c' } }, NS);
  const given = [...facts('Azure'), key, config({ storage: { azure: { container: 'c', accountName: 'a' } } })];
  const panics = (release?: Release) =>
    errorOf(predict(given, release), 'Deployment/image-registry')?.includes('panics');
  expect([panics(), panics(Release.V4_14), panics(Release.V4_13)]).toEqual([true, true, false]);
  // It reports nothing of the Config.
  expect(condition(predict(given), 'Available')).toBeUndefined();
  expect(fate(predict(given), 'ClusterRole/system:registry')).toBe('never reached');
});

test('overrides are read in any case of their keys', () => {
  const unsupportedConfigOverrides = { Deployment: { Annotations: { a: 'b' }, runtimeclassname: 'gvisor' } };
  const { template } = made<Deployment>(
    predict([...facts('None'), config({ ...EMPTY_DIR, unsupportedConfigOverrides })]),
    'Deployment',
  ).spec;
  expect(template.metadata.annotations).toMatchObject({ a: 'b' });
  expect(template.spec.runtimeClassName).toBe('gvisor');
});

test('a private key of CloudFront without a name makes a volume that the API server rejects', () => {
  const cloudFront = { baseURL: 'https://c', keypairID: 'k', privateKey: { key: 'pem' } };
  const prediction = predict([
    ...facts('AWS', AWS),
    KEYS,
    secret('none', {}),
    config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'b', region: 'us-east-1', cloudFront } } }),
  ]);
  expect(condition(prediction, 'Progressing')?.message).toMatch(/volumes\[\d\]\.secret\.secretName: Required value/);
});

test('a group of 64 bits becomes fsGroup with every digit', () => {
  const namespace: Manifest = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: NS, annotations: { 'openshift.io/sa.scc.supplemental-groups': '9007199254740993/1' } },
  };
  const others = facts('None').filter(({ kind }) => kind !== 'Namespace');
  const { spec } = made<Deployment>(predict([...others, namespace, config(EMPTY_DIR)]), 'Deployment').spec.template;
  expect(spec.securityContext).toMatchObject({ fsGroup: 9007199254740993n });
});

test('what fails the verification still gets its finalizer, and no httpSecret', () => {
  const spec = { ...EMPTY_DIR, replicas: -1, httpSecret: undefined };
  const prediction = predict([...facts('None'), config(spec)]);
  expect(made<{ metadata: object }>(prediction, 'Config').metadata).toMatchObject({
    finalizers: ['imageregistry.operator.openshift.io/finalizer'],
  });
  expect(made(prediction, 'Config').spec).not.toHaveProperty('httpSecret');
  expect(fate(prediction, DEPLOYMENT)).toBe('never reached');
});

test.each(['AWS', 'VSphere'])('on %s the Config that the Operator makes is told as made', (type) => {
  expect(fate(predict([...facts(type, AWS), KEYS]), 'Config/cluster')).toBe('apply');
});

test('a Config without a backend takes that of its platform, and is no error of the storage', () => {
  const prediction = predict([...facts('AWS', AWS), KEYS, config({})]);
  expect(prediction.errors).toEqual([]);
  expect(fate(prediction, DEPLOYMENT)).toBe('apply');
});

describe('a cloud of which the input has no Infrastructure', () => {
  const written = (spec: Record<string, unknown>) =>
    predict([config(spec)]).effects.find(({ object: name }) => name === 'Config/cluster')?.because;

  test.each([
    [{ s3: {} }, 'storage.s3.bucket, storage.s3.region, storage.s3.encrypt'],
    [{ azure: {} }, 'storage.azure.accountName, storage.azure.container, storage.azure.cloudName'],
    [
      { azure: { accountName: 'a', container: 'c', networkAccess: { type: 'Internal' } } },
      'its finalizer, storage.azure.networkAccess, storage.managementState Unmanaged',
    ],
    [{ gcs: {} }, 'storage.gcs.region, storage.gcs.projectID, storage.gcs.bucket'],
  ])('has a place all the same: %j', (storage, expected) => {
    const fields = written({ storage });
    for (const field of expected.split(', ')) expect(fields).toContain(field);
  });

  test('whose region is known to the cluster', () => {
    expect(env(predict([config({ storage: { s3: {} } })])).REGISTRY_STORAGE_S3_REGION).toBe('<not in the input>');
    const elsewhere = predict([config({ storage: { s3: {} } })], Release.V5_1, Platform.VSPHERE);
    expect(env(elsewhere).REGISTRY_STORAGE_S3_REGION).toBe('""');
  });

  test('whose network is left as it is where it is named, and where it is public', () => {
    const internal = { vnetName: 'v', subnetName: 's', privateEndpointName: 'p' };
    const named = { accountName: 'a', container: 'c', networkAccess: { type: 'Internal', internal } };
    expect(written({ storage: { azure: named } })).not.toContain('networkAccess');
    expect(written({ storage: { azure: { ...named, networkAccess: { type: 'External' } } } })).not.toContain('network');
  });
});

test('a second sync changes nothing, as status.storage has the fields that Go always writes', () => {
  const storage = { s3: { bucket: 'layers', region: 'us-east-1' } };
  const manifests = [config({ managementState: 'Managed', replicas: 2, storage }), ...facts('AWS', AWS)];
  const [, second, ...more] = settle(readClusterState({ manifests, release: Release.V5_1 }));
  const written = { virtualHostedStyle: false, trustedCA: { name: '' }, ...storage.s3 };
  expect(second?.state.config?.spec?.storage?.s3).toEqual(written);
  expect(second?.state.config?.status?.storage?.s3).toEqual(written);
  expect(more).toEqual([]);
});

test('many effects on one object take time in proportion', () => {
  const routes = Array.from({ length: 20_000 }, () => ({ name: 'r', hostname: 'h.example.com' }));
  const all = [...bareFacts('None'), config({ replicas: 1, ...EMPTY_DIR, routes })];
  const { result, milliseconds } = timed(() => predict(all));
  expect(result.effects.length).toBeGreaterThan(routes.length);
  expect(milliseconds).toBeLessThan(5000);
});
