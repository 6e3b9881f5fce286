import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, condition, facts, made, NS, object, predict, predictFirst, secret } from '../clusters';
import { effectLines } from '../lines';

const MINTED = 'installer-cloud-credentials';
const keys = secret(MINTED, {
  credentials: '[default]\n',
  'service_account.json': '{"type":"service_account"}',
  azure_client_id: 'i',
  azure_client_secret: 's',
  azure_tenant_id: 't',
  'clouds.yaml':
    'clouds: {openstack: {auth: {auth_url: "http://k/v3", username: u, password: p, user_domain_name: d}}}',
  ibmcloud_api_key: 'k',
});
const claim = (name: string, modes: readonly string[], annotations: object = {}): Manifest => ({
  ...object('v1', 'PersistentVolumeClaim', name, { spec: { accessModes: modes } }),
  metadata: { name, namespace: NS, annotations } as Manifest['metadata'],
});
const [OURS, YOURS] = [{ managementState: 'Managed' }, { managementState: 'Unmanaged' }];

/** What the sync does to Config and storage, which come first. */
function start(type: string, storage: object, ...more: readonly Manifest[]): string[] {
  const ofType = facts(type, {
    ibmcloud: { location: 'eu-de', resourceGroupName: 'rg' },
    gcp: { region: 'r', projectID: 'p' },
    azure: {},
  });
  // Of 4.22 and later it sees to observedConfig too: observed-config.test.ts.
  const lines = effectLines(predict([...ofType, keys, ...more, config({ storage })])).slice(0, 2);
  return lines.map((line) => line.replace(', observedConfig', ''));
}

test.each([
  [
    'AWS',
    { s3: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.s3.bucket, storage.s3.encrypt, storage.managementState Managed',
      'apply Storage/S3/blue-4kx9z-image-registrys: no bucket is named, so the Operator creates one',
    ],
  ],
  [
    'AWS',
    { s3: { bucket: 'layers' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.managementState Unmanaged',
      'keep Storage/S3/layers: the bucket is named and assumed to exist',
    ],
  ],
  [
    'AWS',
    { ...OURS, s3: { bucket: 'layers' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.s3.encrypt',
      'apply Storage/S3/layers: the bucket is named and assumed to exist, and storage.managementState is Managed: the Operator overwrites its public access block, tags, encryption and lifecycle',
    ],
  ],
  [
    'AWS',
    { ...YOURS, s3: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.s3.bucket',
      'apply Storage/S3/blue-4kx9z-image-registrys: no bucket is named, so the Operator creates one',
    ],
  ],
  [
    'AWS',
    {},
    [
      'apply Config/cluster: the Operator sets its finalizer, storage, which becomes s3, storage.s3.bucket, storage.s3.encrypt, storage.managementState Managed',
      'apply Storage/S3/blue-4kx9z-image-registrys: no bucket is named, so the Operator creates one',
    ],
  ],
  [
    'AWS',
    YOURS,
    [
      'apply Config/cluster: the Operator sets its finalizer, storage, which becomes s3, storage.s3.bucket, storage.s3.encrypt, storage.managementState Managed',
      'apply Storage/S3/blue-4kx9z-image-registrys: no bucket is named, so the Operator creates one',
    ],
  ],
  [
    'GCP',
    { gcs: { bucket: 'layers' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.gcs.region, storage.gcs.projectID, storage.managementState Unmanaged',
      'keep Storage/GCS/layers: the bucket is named and assumed to exist',
    ],
  ],
  [
    'GCP',
    { ...OURS, gcs: { bucket: 'layers', region: 'r' } },
    [
      'apply Config/cluster: the Operator sets its finalizer',
      'keep Storage/GCS/layers: the bucket is named and assumed to exist',
    ],
  ],
  [
    'Azure',
    { azure: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.azure.accountName, storage.azure.container, storage.managementState Managed',
      'apply Storage/Azure/(name chosen by the Operator): no account is named, so the Operator creates one',
    ],
  ],
  [
    'Azure',
    { azure: { accountName: 'a' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.azure.container, storage.managementState Managed',
      'apply Storage/Azure/a: no container is named, so the Operator creates one',
    ],
  ],
  [
    'Azure',
    { azure: { accountName: 'a', container: 'c' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.managementState Unmanaged',
      'keep Storage/Azure/a: the container is named and assumed to exist',
    ],
  ],
  [
    'OpenStack',
    { swift: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.swift.container, storage.managementState Managed',
      'apply Storage/Swift/(name chosen by the Operator): no container is named, so the Operator creates one',
    ],
  ],
  [
    'OpenStack',
    { swift: { container: 'c' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.managementState Unmanaged',
      'keep Storage/Swift/c: the container is named and assumed to exist',
    ],
  ],
  [
    'IBMCloud',
    { ibmcos: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.ibmcos.location, storage.ibmcos.resourceGroupName, storage.ibmcos.serviceInstanceCRN, storage.ibmcos.resourceKeyCRN, storage.ibmcos.bucket, storage.managementState Managed',
      'apply Storage/IBMCOS/(name chosen by the Operator): no bucket is named, so the Operator creates one',
    ],
  ],
  [
    'IBMCloud',
    { ibmcos: { bucket: 'b' } },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.ibmcos.location, storage.ibmcos.resourceGroupName, storage.ibmcos.serviceInstanceCRN, storage.ibmcos.resourceKeyCRN, storage.managementState Managed',
      'apply Storage/IBMCOS/b: no service instance is named, so the Operator creates one, and then owns the bucket',
    ],
  ],
  [
    'None',
    { emptyDir: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.managementState Managed',
      'apply Storage/EmptyDir: each pod keeps its own layers, and they are lost with the pod',
    ],
  ],
  [
    'None',
    { pvc: {} },
    [
      'apply Config/cluster: the Operator sets its finalizer, storage.pvc.claim, storage.managementState Managed',
      `apply PersistentVolumeClaim/${NS}/image-registry-storage: no claim is named, so the Operator creates one with ReadWriteMany in the default StorageClass`,
    ],
  ],
])('on %s with %j', (type, storage, expected) => {
  expect(start(type, storage)).toEqual(expected);
});

test('claims: of the user, of the Operator, and of somebody else', () => {
  expect(start('None', { pvc: { claim: 'data' } }, claim('data', ['ReadWriteMany']))).toEqual([
    'apply Config/cluster: the Operator sets its finalizer, storage.managementState Unmanaged',
    `keep PersistentVolumeClaim/${NS}/data: the claim is named, so it is used as it is`,
  ]);
  const own = { 'imageregistry.openshift.io': 'true' };
  expect(start('None', { pvc: {} }, claim('image-registry-storage', ['ReadWriteMany'], own))).toEqual([
    'apply Config/cluster: the Operator sets its finalizer, storage.pvc.claim, storage.managementState Managed',
    `apply PersistentVolumeClaim/${NS}/image-registry-storage: the claim that the Operator created before is used again`,
  ]);
  // The first sync names the claim and fails, the second one uses it.
  expect(start('None', { pvc: {} }, claim('image-registry-storage', ['ReadWriteMany']))).toEqual([
    'apply Config/cluster: the Operator sets its finalizer, storage.pvc.claim, storage.managementState Unmanaged',
    `keep PersistentVolumeClaim/${NS}/image-registry-storage: the claim is named, so it is used as it is`,
  ]);
  expect(start('None', { pvc: {} }, claim('image-registry-storage', ['ReadWriteOnce'], own))).toEqual([
    'apply Config/cluster: the Operator sets its finalizer, storage.pvc.claim',
    `never reached PersistentVolumeClaim/${NS}/image-registry-storage: unable to sync storage configuration: cannot use ReadWriteOnce access mode with more than one replica of the image registry`,
  ]);
});

test.each([
  [
    claim('data', ['ReadWriteOncePod']),
    {
      on: 'Config/cluster',
      type: 'StorageExists',
      status: 'False',
      reason: 'PVC Issues Found',
      message: 'PVC data does not contain the necessary access modes: ReadWriteMany or ReadWriteOnce',
    },
  ],
  [
    claim('data', ['ReadWriteOnce']),
    {
      on: 'Config/cluster',
      type: 'StorageExists',
      status: 'False',
      reason: 'PVC Issues Found',
      message: 'cannot use ReadWriteOnce access mode with  rollout strategy',
    },
  ],
  [
    claim('data', ['ReadWriteOnce', 'ReadWriteMany']),
    { on: 'Config/cluster', type: 'StorageExists', status: 'True', reason: 'PVC Exists', message: '' },
  ],
  [
    claim('other', ['ReadWriteMany']),
    {
      on: 'Config/cluster',
      type: 'StorageExists',
      status: 'False',
      reason: 'PVC Issues Found',
      message: 'persistentvolumeclaims "data" not found',
    },
  ],
])('the condition StorageExists with %j', (given, expected) => {
  const prediction = predict([...facts('None'), given, config({ storage: { pvc: { claim: 'data' } }, replicas: 1 })]);
  expect(condition(prediction, 'StorageExists')).toEqual(expected);
});

test('a claim of somebody else has a reason of its own in the first sync', () => {
  const given = claim('image-registry-storage', ['ReadWriteMany']);
  const prediction = predictFirst([...facts('None'), given, config({ storage: { pvc: {} } })]);
  expect(condition(prediction, 'StorageExists')).toEqual({
    on: 'Config/cluster',
    type: 'StorageExists',
    status: 'False',
    reason: 'PVC Already Exists',
    message: 'could not create default PVC, it already exists and is not owned by the operator',
  });
});

test('the location of IBM COS is looked up where the status has no such bucket', () => {
  const ibmcos = { bucket: 'b' };
  const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' });
  const at = (storage: object) =>
    effectLines(predict([...facts('None'), key, config({ storage: { ibmcos } }, { status: { storage } })]), 'Storage/');
  const stopped = [
    'never reached Storage/IBMCOS/b: unable to sync storage configuration: unable to get location from infrastructure',
  ];
  expect(at({ pvc: { claim: 'c' } })).toEqual(stopped);
  expect(at({ ibmcos: { bucket: 'other' } })).toEqual(stopped);
  expect(at({ ibmcos })).toEqual(['keep Storage/IBMCOS/b: the bucket is named and assumed to exist']);
});

describe('what IBM COS has written before it fails', () => {
  const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' });
  const instance = 'crn:v1:bluemix:public:cloud-object-storage:global:a/1:svc::';
  const resourceKey = 'crn:v1:bluemix:public:cloud-object-storage:global:a/1:svc:resource-key:key';
  const written = (type: string, ibmcos: object, ...more: readonly Manifest[]) => {
    const ibmcloud = { location: 'us-east', resourceGroupName: 'rg' };
    const prediction = predict([...facts(type, { ibmcloud }), ...more, config({ storage: { ibmcos } })]);
    const { reason, message } = condition(prediction, 'StorageExists') ?? {};
    return [made(prediction, 'Config').spec.storage, `${reason}: ${message}`];
  };

  test('location and resource group come first', () => {
    const place = { location: 'us-east', resourceGroupName: 'rg' };
    expect(written('IBMCloud', { bucket: 'b' }, secret('image-registry-private-configuration-user', {}))).toEqual([
      { ibmcos: { bucket: 'b', ...place } },
      'IBMCOS Configuration Changed: IBMCOS storage is in an unknown state',
    ]);
    const other = { bucket: 'b', serviceInstanceCRN: instance.replace('svc', 'other'), resourceKeyCRN: resourceKey };
    expect(written('IBMCloud', other, key)).toEqual([
      { ibmcos: { ...other, ...place } },
      'IBM COS Instance Active: IBM COS service instance is active',
    ]);
  });

  test('then the service instance, which makes the Operator the owner, and the key', () => {
    const exists = 'Unknown Error Occurred: unable to get location from infrastructure';
    const [resourceGroupName, unknown] = ['<not in the input>', '<not in the input>'];
    const made = { resourceGroupName, serviceInstanceCRN: unknown, resourceKeyCRN: unknown };
    expect(written('AWS', { bucket: 'b' }, key)).toEqual([
      { managementState: 'Managed', ibmcos: { bucket: 'b', ...made } },
      exists,
    ]);
    const named = { bucket: 'b', location: 'us-south', serviceInstanceCRN: instance, resourceKeyCRN: resourceKey };
    expect(written('None', named, key)).toEqual([{ ibmcos: { ...named, resourceGroupName } }, exists]);
    expect(written('None', {}, key)).toEqual([
      { managementState: 'Managed', ibmcos: made },
      'IBM COS Resource Key Valid: IBM COS resource key exists and is valid',
    ]);
  });

  test('4.12 does not get that far', () => {
    const given = [...facts('AWS'), key, config({ storage: { ibmcos: { bucket: 'b' } } })];
    expect(effectLines(predict(given, Release.V4_12), 'Storage/')).toEqual([
      'never reached Storage/IBMCOS/b: the Infrastructure has no platformStatus.ibmcloud: the Operator of 4.12 panics, and restarts repeatedly',
    ]);
  });
});

test('on a platform without storage of its own a stanza without a backend is emptied', () => {
  expect(start('None', {})).toEqual([
    'apply Config/cluster: the Operator sets its finalizer',
    'never reached ClusterRole/system:registry: storage backend not configured',
  ]);
  expect(start('None', YOURS)).toEqual([
    'apply Config/cluster: the Operator clears storage and sets its finalizer',
    'never reached ClusterRole/system:registry: storage backend not configured',
  ]);
});

test('where the Operator looks for Swift in each sync, that is what fails', () => {
  const user = secret('image-registry-private-configuration-user', { wrong: 'x' });
  const prediction = predict([...facts('OpenStack'), user, config({ storage: {} })]);
  expect(condition(prediction, 'Progressing')?.message).toContain(
    'Unable to apply resources: unable to sync storage configuration: unable to get storage configuration from cluster install config: secret "openshift-image-registry/image-registry-private-configuration-user" does not contain',
  );
  expect(made(prediction, 'Config').spec.storage).toEqual({});
  const named = predict([...facts('OpenStack'), user, config({ storage: { swift: {} } })]);
  expect(condition(named, 'Progressing')?.message).toContain('unable to sync storage configuration: secret "');
});

test('without a Config, the Operator creates none where it cannot look for Swift', () => {
  const user = secret('image-registry-private-configuration-user', { wrong: 'x' });
  const [bad, good] = [predict([...facts('OpenStack'), user]), predict([...facts('AWS')])];
  const error = 'unable to get platform storage: secret "openshift-image-registry/image-registry-private-';
  expect(effectLines(bad, 'Config/')[0]).toContain(`never reached Config/cluster: ${error}`);
  expect(effectLines(bad, 'Deployment/')[0]).toContain(`: ${error}`);
  expect(effectLines(bad, 'ConfigMap/openshift-image-registry/image-registry-certificates')[0]).toMatch(/^apply /);
  expect(bad.objects.map(({ kind }) => kind)).not.toContain('Config');
  const reporters = [bad, good].map(({ conditions }) => [...new Set(conditions.map(({ on }) => on))]);
  expect(reporters).toEqual([
    ['ImagePruner/cluster'],
    ['Config/cluster', 'ImagePruner/cluster', 'ClusterOperator/image-registry'],
  ]);
});

describe('Swift without a domain', () => {
  const NAME = 'image-registry-private-configuration-user';
  const swift = config({ storage: { swift: { container: 'c', authURL: 'https://k/v3', tenant: 't' } } });
  const brought = (data: object): Manifest =>
    object('external-secrets.io/v1', 'ExternalSecret', NAME, { spec: { target: { name: NAME }, ...data } }, NS);
  const data = (...keys: readonly string[]) => ({
    data: keys.map((key) => ({ secretKey: `REGISTRY_STORAGE_SWIFT_${key}`, remoteRef: { key: 'k' } })),
  });
  const reported = (...more: readonly Manifest[]) =>
    condition(predict([...facts('OpenStack'), ...more, swift]), 'Progressing')?.message;

  test('fails where the keys of the credentials are known', () => {
    expect(reported(brought(data('USERNAME', 'PASSWORD')))).toMatch(/in a Scope with ProjectName$/);
  });

  test('is not judged where they do not show how the Operator authenticates', () => {
    expect(reported(brought(data('USERNAME', 'PASSWORD', 'TOKENID')))).toBe('The registry is ready');
    const unknownKeys = predict([...facts('None'), brought({ dataFrom: [{ extract: { key: 'k' } }] }), swift]);
    expect(condition(unknownKeys, 'Progressing')?.message).toBe('The registry is ready');
    expect(condition(predict([swift]), 'Progressing')?.message).not.toContain('authenticate');
  });

  test('fails where the Operator looks for it in each sync', () => {
    const clouds = 'clouds: {openstack: {auth: {auth_url: "http://k/v3", username: u, password: p, project_name: t}}}';
    const cluster = [...facts('OpenStack'), secret(MINTED, { 'clouds.yaml': clouds }), config({ storage: {} })];
    expect(condition(predict(cluster), 'Progressing')?.message).toMatch(
      /cluster install config: failed to authenticate against OpenStack: You must provide exactly one .* in a Scope/,
    );
  });
});

describe('what StorageExists says where the credentials are wrong', () => {
  const user = secret('image-registry-private-configuration-user', { wrong: 'x' });
  const exists = (storage: object, rest: object = {}) => {
    const given = config({ storage }, { ...rest });
    const { status, reason, message } = condition(predict([...facts('None'), user, given]), 'StorageExists') ?? {};
    return status && `${status} ${reason}: ${message}`;
  };

  test.each([
    [{ s3: { bucket: 'b' } }, /^Unknown S3 Configuration Changed: S3 storage is in an unknown state$/],
    [{ gcs: { bucket: 'b' } }, /^Unknown GCS Configuration Changed: GCS storage is in an unknown state$/],
    [{ ibmcos: { bucket: 'b' } }, /^Unknown IBMCOS Configuration Changed: IBMCOS storage is in an unknown state$/],
    [{ swift: { container: 'c' } }, /^False (secret .*TOKENID'): \1$/],
    [
      { azure: { accountName: 'a', container: 'c' } },
      /^Unknown ConfigError: Unable to get configuration: secret ".*" does not contain required key/,
    ],
  ])('%j', (storage, expected) => {
    expect(exists(storage)).toMatch(expected);
  });

  test('as before, where the storage is set up already', () => {
    const storage = { s3: { bucket: 'b' } };
    expect(exists(storage, { status: { storage } })).toBeUndefined();
  });

  test('that the Operator cannot connect, where the container was found before', () => {
    const storage = { swift: { container: 'c' } };
    expect(exists(storage, { status: { storage } })).toMatch(
      /^Unknown Could not connect to registry storage: secret "/,
    );
  });

  test('nothing, where the Operator does not get to the storage', () => {
    const prediction = predict([...facts('OpenStack'), user, config({ storage: {} })]);
    expect(condition(prediction, 'StorageExists')).toBeUndefined();
  });
});

test('what StorageExists says of a cloud that is none', () => {
  const storage = { azure: { accountName: 'a', container: 'c', cloudName: 'Nope' } };
  expect(
    condition(predict([...facts('Azure', { azure: {} }), keys, config({ storage })]), 'StorageExists'),
  ).toMatchObject({
    status: 'Unknown',
    reason: 'AzureError',
    message: expect.stringMatching(/^Unable to process storage account: autorest\/azure: /) as string,
  });
});

/** As the whole Operator of each release reports it. */
test.each([
  [Release.V4_12, {}, "failed to get SPT from client credentials: parameter 'clientID' cannot be empty"],
  [
    Release.V4_12,
    { azure_client_id: 'i' },
    "failed to get SPT from client credentials: parameter 'secret' cannot be empty",
  ],
  [Release.V4_14, {}, 'no client ID specified. Check pod configuration or set ClientID in the options'],
  [
    Release.V4_14,
    { azure_client_id: 'i' },
    'no token file specified. Check pod configuration or set TokenFilePath in the options',
  ],
  [
    Release.V5_1,
    { azure_client_id: 'i' },
    'failed to get credentials: no token file specified. Check pod configuration or set TokenFilePath in the options',
  ],
  [
    Release.V5_1,
    { azure_client_id: 'i', azure_client_secret: 's' },
    'failed to get credentials: invalid tenantID. You can locate your tenantID by following the instructions listed here: https://learn.microsoft.com/partner-center/find-ids-and-domain-names',
  ],
])('on Azure without what a client needs: %s with %j', (release, keys, error) => {
  const given = [
    ...facts('Azure', { azure: { resourceGroupName: 'rg' } }),
    secret('installer-cloud-credentials', keys),
  ];
  const prediction = predict([...given, config({ storage: { azure: { accountName: 'a', container: 'c' } } })], release);
  expect(condition(prediction, 'Progressing')?.message).toBe(
    `Unable to apply resources: unable to sync storage configuration: ${error}`,
  );
  expect(condition(prediction, 'StorageExists')).toMatchObject({
    status: 'Unknown',
    reason: 'AzureError',
    message: `Unable to process storage account: ${error}`,
  });
});
