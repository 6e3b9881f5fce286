import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { condition, config, facts as factsOf, NS, object, predict, secret } from '../clusters';
import { conditionLines, effectLines } from '../lines';

const [OURS, YOURS] = [{ managementState: 'Managed' }, { managementState: 'Unmanaged' }];
const s3 = { bucket: 'layers', region: 'r' };
/** With credentials for every backend that a test has. */
const facts = (type: string): Manifest[] => [
  ...factsOf(type),
  secret('image-registry-private-configuration-user', {
    REGISTRY_STORAGE_S3_ACCESSKEY: 'a',
    REGISTRY_STORAGE_S3_SECRETKEY: 'b',
    REGISTRY_STORAGE_GCS_KEYFILE: '{"type":"service_account"}',
    REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a',
    REGISTRY_STORAGE_SWIFT_USERNAME: 'a',
    REGISTRY_STORAGE_SWIFT_PASSWORD: 'b',
    REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'a',
    credentials: '[default]\ntype = access_key\naccess_key_id = a\naccess_key_secret = b\n',
  }),
];
const removed = (storage: object, rest: object = {}): Manifest[] => [
  ...facts('None'),
  config({ managementState: 'Removed', storage }, { ...rest }),
];
/** What becomes of storage and Config, which come last of the registry. */
const end = (manifests: readonly Manifest[], release = Release.V5_1) =>
  effectLines(predict(manifests, release)).filter((line) =>
    /^[a-z ]+ (?:Config|Storage|PersistentVolumeClaim)\//.test(line),
  );

test('everything of the registry goes, with the Routes that the Config names', () => {
  const lines = effectLines(
    predict([...facts('None'), config({ managementState: 'Removed', storage: {}, defaultRoute: true })]),
  );
  expect(lines.slice(0, 11)).toEqual([
    'delete ClusterRole/system:registry: managementState is Removed',
    'delete ClusterRoleBinding/registry-registry-role: managementState is Removed',
    `delete ServiceAccount/${NS}/registry: managementState is Removed`,
    `delete Secret/${NS}/installation-pull-secrets: managementState is Removed`,
    `delete Secret/${NS}/image-registry-private-configuration: managementState is Removed`,
    `delete Service/${NS}/image-registry: managementState is Removed`,
    `delete Deployment/${NS}/image-registry: managementState is Removed`,
    `delete PodDisruptionBudget/${NS}/image-registry: managementState is Removed`,
    `delete NetworkPolicy/${NS}/image-registry-networkpolicy: managementState is Removed`,
    `delete Route/${NS}/default-route: managementState is Removed`,
    'apply Config/cluster: the Operator sets observedConfig',
  ]);
});

test.each([
  [
    'of the Operator',
    { ...OURS, s3 },
    {},
    [
      'delete Storage/S3/layers: managementState is Removed and storage.managementState is Managed: every image is lost',
      'apply Config/cluster: the Operator clears storage.s3.bucket and sets observedConfig',
    ],
  ],
  [
    'of the user',
    { ...YOURS, s3 },
    {},
    [
      'keep Storage/S3/layers: storage.managementState is not Managed',
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
  [
    'of nobody',
    { s3 },
    {},
    [
      'keep Storage/S3/layers: storage.managementState is not Managed',
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
  ['of the pods', { ...OURS, emptyDir: {} }, {}, ['apply Config/cluster: the Operator sets observedConfig']],
  [
    'that is not named',
    { ...OURS, s3: { region: 'r' } },
    {},
    [
      'delete Storage/S3/blue-4kx9z-image-registry-r: managementState is Removed and storage.managementState is Managed: every image is lost',
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
  [
    'that is a claim',
    { ...OURS, pvc: {} },
    {},
    [
      `delete PersistentVolumeClaim/${NS}/image-registry-storage: managementState is Removed and storage.managementState is Managed: every image is lost`,
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
  [
    'that the status names in another way',
    { ...OURS, s3 },
    { status: { storage: { s3: { ...s3, bucket: 'old' } } } },
    [
      'delete Storage/S3/old: managementState is Removed and storage.managementState is Managed: every image is lost',
      'apply Config/cluster: the Operator clears storage.s3.bucket and sets observedConfig',
    ],
  ],
  [
    'of another backend',
    { ...OURS, s3 },
    { status: { storage: { gcs: { bucket: 'old' } } } },
    [
      'delete Storage/GCS/old: managementState is Removed and storage.managementState is Managed: every image is lost',
      'never reached Config/cluster: the backend was changed in the same edit: the Operator panics, and restarts repeatedly',
    ],
  ],
  [
    'that only the status names',
    OURS,
    { status: { storage: { s3 } } },
    [
      'delete Storage/S3/layers: managementState is Removed and storage.managementState is Managed: every image is lost',
      'never reached Config/cluster: spec.storage lacks s3, which status.storage has: the Operator panics, and restarts repeatedly',
    ],
  ],
  [
    'that only the status names, which is kept',
    YOURS,
    { status: { storage: { s3 } } },
    [
      'keep Storage/S3/layers: storage.managementState is not Managed',
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
  [
    'of another backend, which is kept',
    { ...YOURS, s3 },
    { status: { storage: { gcs: { bucket: 'old' } } } },
    [
      'keep Storage/GCS/old: storage.managementState is not Managed',
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
  [
    'of Swift, and another backend',
    { ...OURS, s3 },
    { status: { storage: { swift: { container: 'old' } } } },
    [
      'never reached Storage/Swift/old: the Operator panics before it deletes anything',
      'never reached Config/cluster: the backend was changed in the same edit: the Operator panics, and restarts repeatedly',
    ],
  ],
  [
    'a claim, and another backend',
    { ...OURS, s3 },
    { status: { storage: { pvc: { claim: 'old' } } } },
    [
      `delete PersistentVolumeClaim/${NS}/old: managementState is Removed and storage.managementState is Managed: every image is lost`,
      'apply Config/cluster: the Operator sets observedConfig',
    ],
  ],
])('storage %s', (_, storage, rest, expected) => {
  expect(end(removed(storage, rest))).toEqual(expected);
});

test('two backends: the Operator does not know what to remove', () => {
  const prediction = predict(removed({ ...OURS, s3, pvc: { claim: 'c' } }));
  expect(
    new Set(
      effectLines(prediction)
        .slice(1, 10)
        .map((line) => line.replace(/ [A-Z]\S+:/, '')),
    ),
  ).toEqual(
    new Set([
      'never reached unable to get generators: exactly one storage type should be configured at the same time, got 2: [S3 PVC]',
    ]),
  );
});

test.each([
  [
    'a Deployment, which stays',
    [object('apps/v1', 'Deployment', 'image-registry', {}, NS)],
    [
      'Available=True Ready: The registry is ready',
      'Progressing=True DeletingDeployment: The deployment is being removed',
    ],
  ],
  [
    'no Deployment',
    [],
    [
      'Available=True Removed: The registry is removed',
      'Progressing=False Removed: All registry resources are removed',
    ],
  ],
])('two backends and %s', (_, deployed, expected) => {
  const prediction = predict([...removed({ ...OURS, s3, pvc: { claim: 'c' } }), ...deployed]);
  expect(conditionLines(prediction, 'Config/cluster')).toEqual([
    ...expected,
    'Degraded=False Removed: The registry is removed',
    'Removed=True Removed: The registry is removed',
  ]);
});

test('a backend that the release does not know is none', () => {
  expect(end(removed({ ...OURS, oss: { bucket: 'b', region: 'r' } }), Release.V4_16)).toEqual([
    'delete Storage/OSS/b: managementState is Removed and storage.managementState is Managed: every image is lost',
    'apply Config/cluster: the Operator clears storage.oss.bucket',
  ]);
  expect(end(removed({ ...OURS, oss: { bucket: 'b', region: 'r' } }), Release.V4_17)).toEqual([
    'keep Config/cluster: managementState is Removed',
  ]);
});

test('a bucket of IBM Cloud is deleted where the Operator has its instance and its location', () => {
  const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' });
  const reported = (type: string, ibmcos: object): string | undefined => {
    const storage = { managementState: 'Managed', ibmcos: { bucket: 'b', ...ibmcos } };
    const platform = factsOf(type, { ibmcloud: { location: 'l', resourceGroupName: 'g' } });
    const removal = config({ managementState: 'Removed', storage }, { status: { storage, storageManaged: true } });
    return condition(predict([...platform, key, removal]), 'StorageExists')?.reason;
  };
  expect(reported('IBMCloud', { serviceInstanceCRN: 'crn:v1' })).toBe('IBM COS Bucket Deleted');
  expect(reported('IBMCloud', {})).toBeUndefined();
  expect(reported('None', { serviceInstanceCRN: 'crn:v1' })).toBeUndefined();
});

describe('of a storage that is deleted', () => {
  const after = (storage: object, rest: object = {}, release = Release.V4_16) => {
    const prediction = predict(removed({ ...OURS, ...storage }, rest), release);
    const config = prediction.objects.find(({ kind }) => kind === 'Config') as
      { spec?: { storage?: object } } | undefined;
    const { status, reason, message } = condition(prediction, 'StorageExists') ?? {};
    return { storage: config?.spec?.storage, exists: status && `${status} ${reason}: ${message}` };
  };

  test.each([
    [{ s3 }, 'S3 Bucket Deleted: The S3 bucket has been removed.'],
    [{ gcs: { bucket: 'b', region: 'r' } }, 'GCS Bucket Deleted: The GCS bucket has been removed.'],
    [
      { swift: { container: 'c', authURL: 'https://k.example.com/v3', domain: 'd' } },
      'Swift Container Deleted: The swift container has been removed.',
    ],
    [{ oss: { bucket: 'b', region: 'r' } }, 'OSS Bucket Deleted: The OSS bucket has been removed.'],
  ])('the Operator clears the names, and reports it: %j', (storage, expected) => {
    const found = after(storage);
    expect(found.exists).toBe(`False ${expected}`);
    expect(JSON.stringify(found.storage)).not.toMatch(/bucket|container|accountName/);
  });

  const account = { ...OURS, azure: { accountName: 'a', container: 'c' } };

  test('the Operator deletes an account with the credentials of the cluster', () => {
    const keys = { azure_client_id: 'i', azure_client_secret: 's', azure_tenant_id: 't' };
    const minted = secret('installer-cloud-credentials', keys);
    const going = config({ managementState: 'Removed', storage: account });
    const prediction = predict([...factsOf('Azure', { azure: {} }), minted, going]);
    expect(condition(prediction, 'StorageExists')?.message).toBe('Storage account has been deleted');
    expect(effectLines(prediction, 'Config/cluster')[0]).toContain('storage.azure.accountName');
  });

  test.each([
    [Release.V4_13, "failed to get SPT from client credentials: parameter 'clientID' cannot be empty"],
    [Release.V4_14, 'no client ID specified. Check pod configuration or set ClientID in the options'],
    [
      Release.V4_22,
      'failed to get credentials: no client ID specified. Check pod configuration or set ClientID in the options',
    ],
  ])('with the key of an account it cannot delete it: %s', (release, why) => {
    expect(after(account, {}, release)).toMatchObject({
      exists: expect.stringMatching(
        /^Unknown AzureError: Unable to (?:get accounts client|check account existence): /,
      ) as string,
    });
    expect(end(removed(account), release)[0]).toBe(
      `delete Storage/Azure/a: managementState is Removed and storage.managementState is Managed: every image is lost as soon as the Operator reaches the storage; until then it deletes nothing, and tries again (${why})`,
    );
  });

  /** As the whole Operator of each release reports it. */
  test.each([
    [
      'no secret',
      [Release.V4_12, Release.V5_1],
      {},
      { azure_client_id: 'i' },
      [
        "Unknown AzureError: Unable to get accounts client: failed to get SPT from client credentials: parameter 'secret' cannot be empty",
        'Unknown AzureError: Unable to get account primary keys: failed to get keys for the storage account a: failed to get credentials: no token file specified. Check pod configuration or set TokenFilePath in the options',
      ],
    ],
    [
      'no tenant',
      [Release.V4_14, Release.V5_1],
      {},
      { azure_client_id: 'i', azure_client_secret: 's' },
      [
        'Unknown AzureError: Unable to get accounts client: invalid tenantID. You can locate your tenantID by following the instructions listed here: https://learn.microsoft.com/partner-center/find-ids-and-domain-names',
        'Unknown AzureError: Unable to get account primary keys: failed to get keys for the storage account a: failed to get credentials: invalid tenantID. You can locate your tenantID by following the instructions listed here: https://learn.microsoft.com/partner-center/find-ids-and-domain-names',
      ],
    ],
    [
      'no container',
      [Release.V4_18, Release.V5_1],
      { container: '' },
      { azure_tenant_id: 't' },
      [
        'Unknown AzureError: Unable to get accounts client: no client ID specified. Check pod configuration or set ClientID in the options',
        'False AzureError: Unable to delete storage account: failed to get credentials: no client ID specified. Check pod configuration or set ClientID in the options',
      ],
    ],
    [
      'a private endpoint',
      [Release.V4_18, Release.V5_1],
      { networkAccess: { type: 'Internal', internal: { privateEndpointName: 'pe' } } },
      {},
      [
        'Unknown AzureError: Unable to get accounts client: no client ID specified. Check pod configuration or set ClientID in the options',
        'Unknown AzureError: Unable to destroy private dns: "failed to get credentials: no client ID specified. Check pod configuration or set ClientID in the options"',
      ],
    ],
    [
      'another cloud',
      [Release.V4_12, Release.V5_1],
      { cloudName: 'Moon' },
      {},
      Array(2).fill(
        'Unknown ConfigError: Unable to get cloud environment: autorest/azure: There is no cloud environment matching the name "MOON"',
      ) as string[],
    ],
    [
      'no credentials',
      [Release.V4_12, Release.V5_1],
      {},
      undefined,
      Array(2).fill(
        'Unknown ConfigError: Unable to get configuration: unable to get cluster minted credentials: secret "installer-cloud-credentials" not found',
      ) as string[],
    ],
  ])('an account that is not reached: %s', (_, releases, stanza, keys, expected) => {
    const minted = keys === undefined ? [] : [secret('installer-cloud-credentials', keys)];
    const storage = { ...OURS, azure: { ...account.azure, ...stanza } };
    const manifests = [...factsOf('Azure', { azure: {} }), ...minted, config({ managementState: 'Removed', storage })];
    const exists = releases.map((release) => condition(predict(manifests, release), 'StorageExists'));
    expect(exists.map((each) => each && `${each.status} ${each.reason}: ${each.message}`)).toEqual(expected);
  });

  test('with a key file that is none it cannot delete a bucket', () => {
    const user = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_GCS_KEYFILE: 'hello' });
    const storage = { ...OURS, gcs: { bucket: 'b', region: 'r' } };
    const prediction = predict([...factsOf('None'), user, config({ managementState: 'Removed', storage })]);
    expect(condition(prediction, 'StorageExists')).toBeUndefined();
    expect(effectLines(prediction, 'Storage/')[0]).toMatch(
      /^delete .*tries again \(invalid character 'h' looking for beginning of value\)$/,
    );
  });

  test('the name of a claim stays', () => {
    expect(after({ pvc: { claim: 'c' } })).toEqual({ storage: undefined, exists: undefined });
    expect(after({ pvc: { claim: 'c' } }, {}, Release.V5_1).storage).toMatchObject({ pvc: { claim: 'c' } });
  });

  test('nothing is cleared of a storage that stays', () => {
    expect(after({ s3, ...YOURS })).toEqual({ storage: undefined, exists: undefined });
    expect(after({ s3 }, { status: { storage: {} } })).toEqual({ storage: undefined, exists: undefined });
  });

  test('of two buckets the one in status goes, and no name stays', () => {
    expect(after({ s3 }, { status: { storage: { s3: { bucket: 'other', region: 'r' } } } }).storage).toEqual({
      ...OURS,
      s3: expect.not.objectContaining({ bucket: expect.anything() }) as object,
    });
  });
});

describe('storage that the Operator does not reach', () => {
  const withoutKeys = (storage: object, rest: object = {}): Manifest[] =>
    removed({ ...OURS, ...storage }, rest).filter(
      ({ kind, metadata }) => kind !== 'Secret' || metadata.namespace !== NS,
    );
  const LATER =
    /^delete Storage\/\S+: managementState is Removed and storage\.managementState is Managed: every image is lost as soon as the Operator reaches the storage; until then it deletes nothing, and tries again \(/;

  test.each([
    ['s3', { s3 }],
    ['gcs', { gcs: { bucket: 'layers' } }],
    ['azure', { azure: { accountName: 'layers', container: 'c' } }],
    ['swift', { swift: { container: 'layers', authURL: 'https://k.example.com/v3' } }],
    ['ibmcos', { ibmcos: { bucket: 'layers' } }],
  ])('of %s is lost later, and the Config keeps its name', (_, storage) => {
    const lines = end(withoutKeys(storage));
    expect(lines[0]).toMatch(LATER);
    expect(lines.join()).not.toContain('clears');
  });

  test('says why', () => {
    const [first = ''] = end(withoutKeys({ s3 }, { status: { storage: { gcs: { bucket: 'old' } } } }));
    expect(first).toMatch(/Storage\/GCS\/old: .*secret "installer-cloud-credentials" not found\)$/);
  });

  test.each([
    [{ authURL: 'https://k/v3' }, /exactly one of DomainID or DomainName to authenticate by Username\)$/],
    [{ authURL: 'k/v3', domain: 'd' }, /unsupported protocol scheme ""\)$/],
  ])('of Swift with %j is lost later, too', (given, why) => {
    const prediction = predict(removed({ ...OURS, swift: { container: 'layers', ...given } }));
    const [first, ...rest] = effectLines(prediction).filter((line) => /(?:Storage|Config)\//.test(line));
    expect(first).toMatch(LATER);
    expect(first).toMatch(why);
    expect(rest.join()).not.toContain('clears');
    expect(condition(prediction, 'StorageExists')).toBeUndefined();
  });

  test('a claim needs no credentials', () => {
    expect(end(withoutKeys({ pvc: {} }))[0]).toMatch(/every image is lost$/);
  });
});
