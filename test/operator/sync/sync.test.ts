import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { condition, config, errorOf, facts, fate, made, NS, object, predict, pruner, secret } from '../clusters';

const NONE = facts('None');
const EMPTY_DIR = { storage: { emptyDir: {} } };
const DEPLOYMENT = `Deployment/${NS}/image-registry`;
const SERVICE = `Service/${NS}/image-registry`;
const running = object('apps/v1', 'Deployment', 'image-registry', {}, NS);

function claim(accessModes: readonly string[], annotations = {}, name = 'data'): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: NS, annotations },
    spec: { accessModes, resources: { requests: { storage: '1Gi' } } },
  };
}

function synced(spec: object, more: readonly Manifest[] = [], release = Release.V5_1) {
  return predict([...NONE, ...more, config({ ...EMPTY_DIR, ...spec })], release);
}

describe('Managed', () => {
  test('applies everything in the order of the Operator', () => {
    const { effects } = synced({ defaultRoute: true });
    const order = effects.filter(({ action }) => action === 'apply').map(({ object: name }) => name.split('/')[0]);
    const registry = ['Secret', 'Secret', 'Service', 'Deployment', 'PodDisruptionBudget', 'NetworkPolicy', 'Route'];
    expect(order.slice(5, 12)).toEqual(registry);
    expect(condition(synced({}), 'Available')).toMatchObject({ status: 'True', reason: 'Ready' });
    expect(condition(synced({}), 'Degraded')).toMatchObject({ status: 'False' });
  });

  test('has no NetworkPolicy before 4.22', () => {
    expect(fate(synced({}, [], Release.V4_21), `NetworkPolicy/${NS}/image-registry-networkpolicy`)).toBeUndefined();
  });

  test('stops at the first error: what comes before is applied, what comes after is not', () => {
    const prediction = synced({ routes: [{ name: 'first', secretName: 'gone' }, { name: 'second' }] });
    expect(fate(prediction, DEPLOYMENT)).toBe('apply');
    expect(fate(prediction, `Route/${NS}/first`)).toBe('never reached');
    expect(fate(prediction, `Route/${NS}/second`)).toBe('never reached');
    expect(condition(prediction, 'Progressing')).toMatchObject({
      status: 'True',
      reason: 'Error',
      message:
        'Unable to apply resources: unable to apply objects: failed to create object *v1.Route, ' +
        `Namespace=${NS}, Name=first: secret "gone" not found`,
    });
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'True' });
  });

  test('an error while an old Deployment runs never becomes Degraded', () => {
    const prediction = synced({ requests: { read: { maxRunning: -1 } } }, [running]);
    expect(fate(prediction, SERVICE)).toBe('apply');
    expect(fate(prediction, DEPLOYMENT)).toBe('never reached');
    expect(condition(prediction, 'Progressing')?.message).toContain('failed to update object *v1.Deployment');
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'True' });
    expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'False' });
  });

  test.each([
    [Release.V4_21, '1m0s'],
    [Release.V4_22, '2m0s'],
    [Release.V4_23, '5m0s'],
  ])('%s waits %s before it is Degraded', (release, after) => {
    const prediction = synced({ requests: { read: { maxRunning: -1 } } }, [], release);
    expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'True', reason: 'Unavailable', after });
    expect(condition(prediction, 'Degraded', 'ClusterOperator/image-registry')).toMatchObject({
      reason: 'Unavailable',
      after,
    });
  });

  test('no replicas are refused with RollingUpdate and unavailable with Recreate', () => {
    expect(condition(synced({ replicas: 0 }), 'Progressing')?.message).toContain('maxUnavailable: Invalid value: -1');
    const recreated = synced({ replicas: 0, rolloutStrategy: 'Recreate' });
    expect(fate(recreated, DEPLOYMENT)).toBe('apply');
    expect(condition(recreated, 'Available')).toMatchObject({ status: 'False', reason: 'NoReplicasAvailable' });
  });

  test('what fails the verification is Degraded at once, and nothing is applied', () => {
    const prediction = synced({ routes: [{ name: 'default-route' }] });
    expect(fate(prediction, SERVICE)).toBe('never reached');
    expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'True', reason: 'VerificationFailed' });
    expect(condition(prediction, 'Degraded')).not.toHaveProperty('after');
    expect(condition(prediction, 'Progressing')).toMatchObject({ status: 'False', reason: 'Error' });
  });

  test.each([
    ['AWS', {}],
    ['Libvirt', { managementState: 'Unmanaged' }],
  ])('and the platform %s does not replace a storage without a backend', (type, storage) => {
    const prediction = predict([...facts(type), config({ storage, replicas: -1 })]);
    expect(made(prediction, 'Config').spec.storage).toEqual(storage);
  });

  test('without storage on a platform that offers none it is StorageNotConfigured; elsewhere the platform helps out', () => {
    const bare = predict([...facts('BareMetal'), config({ storage: {} })]);
    expect(condition(bare, 'Available')).toMatchObject({ status: 'False', reason: 'StorageNotConfigured' });
    expect(fate(predict([...facts('Libvirt'), config({ storage: {} })]), DEPLOYMENT)).toBe('apply');
  });

  test("deletes the Operator's Routes that nobody asks for, and those only", () => {
    const route = (name: string, annotations: object): Manifest =>
      ({
        ...object('route.openshift.io/v1', 'Route', name),
        metadata: { name, namespace: NS, annotations },
      }) as Manifest;
    const prediction = synced({}, [route('old', { 'imageregistry.openshift.io': 'true' }), route('own', {})]);
    expect(fate(prediction, `Route/${NS}/old`)).toBe('delete');
    expect(fate(prediction, `Route/${NS}/own`)).toBeUndefined();
  });
});

describe('a claim', () => {
  const used = (spec: object, ...more: Manifest[]) => synced({ storage: { pvc: { claim: 'data' } }, ...spec }, more);
  const said = (prediction: ReturnType<typeof predict>) => condition(prediction, 'StorageExists')?.message;

  test.each([
    [['ReadWriteMany'], { replicas: 2 }, ''],
    [['ReadWriteOnce'], { replicas: 1, rolloutStrategy: 'Recreate' }, ''],
    [
      ['ReadWriteOnce'],
      { replicas: 2 },
      'cannot use ReadWriteOnce access mode with more than one replica of the image registry',
    ],
    [['ReadWriteOnce'], { replicas: 1 }, 'cannot use ReadWriteOnce access mode with  rollout strategy'],
    [['ReadOnlyMany'], {}, 'PVC data does not contain the necessary access modes: ReadWriteMany or ReadWriteOnce'],
  ])('with %j and %j: %s', (modes, spec, words) => {
    expect(said(used(spec, claim(modes)))).toBe(words);
  });

  test('has to exist', () => {
    const prediction = used({});
    expect(said(prediction)).toBe('persistentvolumeclaims "data" not found');
    expect(fate(prediction, SERVICE)).toBe('never reached');
    expect(errorOf(prediction, 'storage')).toBeUndefined();
  });

  test('is not looked at again while it stays the same', () => {
    const storage = { pvc: { claim: 'data' } };
    const old = config({ storage, replicas: 2 }, { status: { storage } });
    expect(fate(predict([...NONE, claim(['ReadWriteOnce']), old]), DEPLOYMENT)).toBe('apply');
  });

  test('that is not named is made, and adopted by the second sync where somebody else has made it', () => {
    const storage = { pvc: {} };
    const name = `PersistentVolumeClaim/${NS}/image-registry-storage`;
    expect(fate(synced({ storage }), name)).toBe('apply');
    const foreign = synced({ storage }, [claim(['ReadWriteMany'], {}, 'image-registry-storage')]);
    expect(condition(foreign, 'StorageExists')).toMatchObject({ status: 'True', reason: 'PVC Exists' });
    expect(fate(foreign, DEPLOYMENT)).toBe('apply');
    const own = claim(['ReadWriteMany'], { 'imageregistry.openshift.io': 'true' }, 'image-registry-storage');
    expect(fate(synced({ storage }, [own]), DEPLOYMENT)).toBe('apply');
  });
});

describe('Removed', () => {
  const removed = (storage: object, status: object = {}) =>
    predict([...NONE, running, config({ managementState: 'Removed', storage, defaultRoute: true }, { status })]);

  test('deletes the registry, and its data where the storage is Managed', () => {
    const managed = removed({ managementState: 'Managed', s3: { bucket: 'layers', region: 'r' } });
    expect(fate(managed, DEPLOYMENT)).toBe('delete');
    expect(fate(managed, `Route/${NS}/default-route`)).toBe('delete');
    expect(fate(managed, 'Storage/S3/layers')).toBe('delete');
    expect(condition(managed, 'Available')).toMatchObject({ status: 'True', reason: 'Removed' });
    expect(condition(managed, 'Removed')).toMatchObject({ status: 'True' });
    const unmanaged = removed({ managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } });
    expect(fate(unmanaged, 'Storage/S3/layers')).toBe('keep');
  });

  test('deletes the storage that the status names, not the one that the spec has become', () => {
    const prediction = removed(
      { managementState: 'Managed', s3: { bucket: 'new' } },
      { storage: { managementState: 'Managed', pvc: { claim: 'old' } } },
    );
    expect(fate(prediction, `PersistentVolumeClaim/${NS}/old`)).toBe('delete');
    expect(fate(prediction, 'Storage/S3/new')).toBeUndefined();
  });

  test('removes nothing while two backends are configured', () => {
    const prediction = removed({ emptyDir: {}, pvc: { claim: 'x' } });
    expect(fate(prediction, DEPLOYMENT)).toBe('never reached');
    expect(condition(prediction, 'Progressing')).toMatchObject({ status: 'True', reason: 'DeletingDeployment' });
    expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'False', reason: 'Removed' });
  });

  test('is what deleting the Config comes to, Unmanaged or not', () => {
    const metadata = { name: 'cluster', deletionTimestamp: '2026-01-01T00:00:00Z' };
    const deleted = { ...config({ ...EMPTY_DIR, managementState: 'Unmanaged' }), metadata };
    const prediction = predict([...NONE, deleted]);
    expect(fate(prediction, DEPLOYMENT)).toBe('delete');
    expect(fate(prediction, 'Config/cluster')).toBe('delete');
  });
});

test('Unmanaged after Managed keeps everything, valid or not, and the pruner goes on', () => {
  const prediction = synced({ managementState: 'Unmanaged', replicas: -1 }, [running]);
  expect(fate(prediction, DEPLOYMENT)).toBe('keep');
  expect(fate(prediction, `CronJob/${NS}/image-pruner`)).toBe('apply');
  expect(condition(prediction, 'Available')).toMatchObject({ status: 'True', reason: 'Unmanaged' });
  expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'False', reason: 'Unmanaged' });
});

test('Force does nothing, and the registry is waited for', () => {
  const prediction = synced({ managementState: 'Force' });
  expect(fate(prediction, DEPLOYMENT)).toBe('keep');
  expect(condition(prediction, 'Progressing')).toMatchObject({ status: 'True', reason: 'WaitingForDeployment' });
});

describe('other controllers', () => {
  test('go on whatever becomes of the registry, and tell of their own errors', () => {
    const image = object('config.openshift.io/v1', 'Image', 'cluster', {
      spec: { additionalTrustedCA: { name: 'gone' } },
    });
    const prediction = predict([...NONE, image, config({ ...EMPTY_DIR, managementState: 'Removed' })]);
    expect(fate(prediction, `ConfigMap/${NS}/image-registry-certificates`)).toBe('never reached');
    expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'False' });
    expect(condition(prediction, 'Degraded', 'ClusterOperator/image-registry')).toMatchObject({
      status: 'True',
      reason: 'ImageRegistryCertificatesControllerError::Removed',
    });
  });

  test.each([{ schedule: 'whenever' }, { failedJobsHistoryLimit: -1 }])('a CronJob with %j is refused', (spec) => {
    const prediction = predict([...NONE, pruner(spec), config(EMPTY_DIR)]);
    expect(fate(prediction, `CronJob/${NS}/image-pruner`)).toBe('never reached');
    expect(condition(prediction, 'Degraded', 'ImagePruner/cluster')).toMatchObject({
      status: 'True',
      reason: 'SyncError',
    });
    expect(condition(prediction, 'Degraded', 'ClusterOperator/image-registry')?.reason).toBe('ImagePrunerSyncError');
  });

  test('a suspended pruner is not scheduled', () => {
    const prediction = predict([...NONE, pruner({ suspend: true }), config(EMPTY_DIR)]);
    expect(condition(prediction, 'Scheduled', 'ImagePruner/cluster')).toMatchObject({
      status: 'False',
      reason: 'Suspended',
    });
  });
});

describe('what the input does not tell', () => {
  const facts5 = (prediction: ReturnType<typeof predict>) => prediction.assumptions.map(({ fact }) => fact);

  test('is absent where the input describes a cluster', () => {
    const prediction = predict([...facts('AWS'), config({ storage: { s3: { region: 'r' } } })]);
    expect(errorOf(prediction, 'Secret/image-registry-private-configuration')).toContain('not found');
    expect(facts5(prediction).join()).not.toContain('Secret/');
  });

  test('is assumed where it does not, and every assumption is told', () => {
    const prediction = predict([config({ storage: { s3: {} } })]);
    expect(prediction.platform).toBe(Platform.AWS);
    expect(prediction.errors).toEqual([]);
    expect(fate(prediction, DEPLOYMENT)).toBe('apply');
    expect(facts5(prediction)).toEqual(
      expect.arrayContaining([
        'Infrastructure/cluster status.platformStatus.type',
        `Secret/${NS}/installer-cloud-credentials`,
        'Node label topology.kubernetes.io/zone',
      ]),
    );
  });

  test('credentials for a store of its own are taken to be brought by somebody', () => {
    const prediction = predict([config({ storage: { s3: { region: 'r', regionEndpoint: 'https://rgw' } } })]);
    expect(prediction.platform).toBe(Platform.NONE);
    expect(errorOf(prediction, 'Secret/image-registry-private-configuration')).toBeUndefined();
    expect(facts5(prediction)).toContain(`Secret/${NS}/image-registry-private-configuration-user`);
  });

  test('a platform that is named wins over what the objects say', () => {
    expect(predict([config({ storage: {} })], Release.V5_1, Platform.GCP).platform).toBe(Platform.GCP);
    const cluster = [...facts('AWS', { aws: { region: 'eu-south-1' } }), config({ storage: { s3: {} } })];
    const kept = predict(cluster, Release.V5_1, Platform.AWS_GOV);
    expect(JSON.stringify(kept.objects)).toContain('eu-south-1');
  });

  test('a Secret in the input is read whatever else is missing', () => {
    const own = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_GCS_KEYFILE: 'key' });
    const prediction = predict([own, config({ storage: { gcs: {} } })]);
    expect(JSON.stringify(prediction.objects)).toContain('"REGISTRY_STORAGE_GCS_KEYFILE":"key"');
  });
});

test('a bucket that is not named gets its name since 4.22', () => {
  const at = (release: Release) =>
    predict(
      [
        ...facts('AWS', { aws: { region: 'eu-west-1' } }),
        secret('installer-cloud-credentials', { credentials: '[default]\n' }),
        config({ storage: { s3: {} } }),
      ],
      release,
    );
  expect(fate(at(Release.V4_21), 'Storage/S3/(name chosen by the Operator)')).toBe('apply');
  expect(fate(at(Release.V4_22), 'Storage/S3/blue-4kx9z-image-registry-eu-west-1')).toBe('apply');
});

describe('storage that exists', () => {
  const AWS = facts('AWS', { aws: { region: 'eu-central-1' } });
  const keys = secret('installer-cloud-credentials', { credentials: '[default]\n' });
  const storage = (spec: object, status?: object) =>
    predict([...AWS, keys, config({ storage: spec }, status === undefined ? {} : { status })]);
  const s3 = { bucket: 'layers', region: 'eu-central-1' };

  test('is kept as it is, and set up anew where it is told to be Managed', () => {
    expect(fate(storage({ s3 }), 'Storage/S3/layers')).toBe('keep');
    const [, effect] = storage({ managementState: 'Managed', s3 }).effects;
    expect(effect).toMatchObject({ object: 'Storage/S3/layers', action: 'apply' });
    expect(effect?.because).toContain('overwrites its public access block, tags, encryption and lifecycle');
  });

  test.each([
    ['is the same', s3, true, 'storage.managementState Managed'],
    ['is the same but for what is empty', { ...s3, encrypt: false, trustedCA: { name: '' } }, true, 'Managed'],
    ['is the same', s3, false, 'storage.managementState Unmanaged'],
    ['is another one', { ...s3, bucket: 'others' }, true, 'storage.managementState Unmanaged'],
  ])('belongs to whom the status says where it %s', (_, noted, storageManaged, settled) => {
    const [config] = storage({ s3 }, { storage: { s3: noted }, storageManaged }).effects;
    expect(config?.because).toContain(settled);
  });

  test('of Google Cloud is asked for anew in each sync', () => {
    const gcs = { bucket: 'layers', region: 'europe-west3' };
    const status = { storage: { gcs }, storageManaged: true };
    const keyFile = secret('installer-cloud-credentials', { 'service_account.json': '{"type":"service_account"}' });
    const [effect] = predict([...facts('GCP'), keyFile, config({ storage: { gcs } }, { status })]).effects;
    expect(effect?.because).toContain('storage.managementState Unmanaged');
  });
});

describe('storage that cannot be asked for', () => {
  const stopped = (type: string, spec: object, more: readonly Manifest[], release = Release.V5_1, status = {}) =>
    condition(predict([...facts(type), ...more, config({ storage: spec }, { status })], release), 'Progressing')
      ?.message;
  const swiftKeys = secret('image-registry-private-configuration-user', {
    REGISTRY_STORAGE_SWIFT_USERNAME: 'u',
    REGISTRY_STORAGE_SWIFT_PASSWORD: 'p',
  });
  const apiKey = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' });

  test.each([
    [{ domain: '' }, 'You must provide exactly one of DomainID or DomainName to authenticate by Username'],
    [{ domain: '', tenant: 't' }, 'You must provide exactly one of DomainID or DomainName in a Scope with ProjectName'],
    [{ authURL: '' }, 'Get "/": unsupported protocol scheme ""'],
  ])('Swift with %j stops the sync before anything is applied', (swift, words) => {
    const given = { container: 'c', authURL: 'https://k/v3', domain: 'd', ...swift };
    expect(stopped('OpenStack', { swift: given }, [swiftKeys])).toBe(
      `Unable to apply resources: unable to sync storage configuration: failed to authenticate against OpenStack: ${words}`,
    );
  });

  test.each([
    [{ authURL: 'https://k/identity' }, 'Incorrect Auth URL: /identity'],
    [{ authVersion: 'v3' }, 'unable to parse authVersion: strconv.Atoi: parsing "v3": invalid syntax'],
  ])('Swift with %j stops it at the Secret of the storage', (swift, words) => {
    const given = { container: 'c', authURL: 'https://k/v3', domain: 'd', ...swift };
    const prediction = predict([...facts('OpenStack'), swiftKeys, config({ storage: { swift: given } })]);
    const name = 'image-registry-private-configuration';
    expect(condition(prediction, 'Progressing')?.message).toBe(
      `Unable to apply resources: unable to apply objects: failed to create object *v1.Secret, Namespace=${NS}, Name=${name}: ${words}`,
    );
    expect(condition(prediction, 'StorageExists')).toMatchObject({ status: 'True', reason: 'Swift container Exists' });
    const applied = ['ClusterRole/system:registry', `ServiceAccount/${NS}/registry`];
    expect(applied.map((each) => fate(prediction, each))).toEqual(['apply', 'apply']);
    expect(fate(prediction, `Secret/${NS}/installation-pull-secrets`)).toBe('apply');
    expect(fate(prediction, `Secret/${NS}/${name}`)).toBe('never reached');
  });

  test('IBM Cloud Object Storage knows its location from the cluster only', () => {
    const ibmcos = { bucket: 'layers', location: 'eu-de' };
    const words = 'unable to get location from infrastructure';
    expect(stopped('None', { ibmcos }, [apiKey])).toContain(words);
    expect(stopped('PowerVS', { ibmcos }, [apiKey])).toContain('COS region corresponding to a PowerVS region');
    expect(stopped('IBMCloud', { ibmcos }, [apiKey])).not.toContain(words);
    expect(stopped('None', { ibmcos }, [apiKey], Release.V5_1, { storage: { ibmcos } })).not.toContain(words);
    const named = { ibmcos: { ...ibmcos, serviceInstanceCRN: 'crn:v1' } };
    expect(stopped('None', named, [apiKey], Release.V5_1, { storage: named })).toContain(words);
    const empty = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: '' });
    expect(stopped('IBMCloud', { ibmcos }, [empty])).toContain(
      'Exactly one of ApiKey or RefreshToken must be specified',
    );
  });
});

test.each([
  [1, 'the only pod can be evicted'],
  [2, 'one pod stays'],
])('with %d replicas the PodDisruptionBudget says what it does', (replicas, words) => {
  const { effects } = synced({ replicas });
  expect(effects.find(({ object: name }) => name.startsWith('PodDisruptionBudget/'))?.because).toContain(words);
});

test.each([
  ['AWS', { s3: {} }, 'storage.s3.bucket, storage.s3.encrypt, storage.managementState Managed'],
  ['AWS', { managementState: 'Unmanaged', s3: {} }, 'its finalizer, storage.s3.bucket'],
  ['AWS', { s3: { bucket: 'layers' } }, 'its finalizer, storage.managementState Unmanaged'],
  [
    'GCP',
    { gcs: { bucket: 'layers' } },
    'its finalizer, storage.gcs.region, storage.gcs.projectID, storage.managementState Unmanaged',
  ],
  ['None', { pvc: {} }, 'its finalizer, storage.pvc.claim, storage.managementState Managed'],
])('on %s the Operator writes into the Config what %j leaves open', (type, storage, words) => {
  const keys = secret('installer-cloud-credentials', {
    credentials: '[default]\n',
    'service_account.json': '{"type":"service_account"}',
  });
  const [effect] = predict([
    ...facts(type, { gcp: { region: 'r', projectID: 'p' } }),
    keys,
    config({ storage }),
  ]).effects;
  expect(effect).toMatchObject({ object: 'Config/cluster', action: 'apply' });
  expect(effect?.because).toContain(words);
});

test('with the key of an account of the user nothing is named', () => {
  const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' });
  const storage = { managementState: 'Unmanaged', azure: { accountName: 'mine' } };
  const [effect] = predict([...facts('Azure'), key, config({ storage })]).effects;
  expect(effect?.because).toBe('the Operator sets its finalizer, observedConfig');
});

test('a namespace on an object that has none changes nothing', () => {
  const objects = [...facts('None'), config(EMPTY_DIR), pruner({ schedule: 'not a cron' })].filter(
    ({ kind }) => kind !== 'Secret',
  );
  const placed = objects.map((each) => ({ ...each, metadata: { ...each.metadata, namespace: NS } }));
  expect(predict(placed)).toEqual(predict(objects));
});
