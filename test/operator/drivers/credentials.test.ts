import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, errorOf, facts, made, NS, predict, secret } from '../clusters';
import { assumptionLines } from '../lines';

const MINTED = 'installer-cloud-credentials';
const USER = 'image-registry-private-configuration-user';

function privateSecret(manifests: readonly Manifest[], release = Release.V5_1) {
  const prediction = predict(manifests, release);
  const error = errorOf(prediction, 'Secret/image-registry-private-configuration');
  if (error !== undefined) return error;
  return made<{ stringData?: object }>(prediction, 'Secret', 'image-registry-private-configuration').stringData;
}

const onCluster = (type: string, storage: object, ...secrets: readonly Manifest[]) => [
  ...facts(type, { azure: {} }),
  ...secrets,
  config({ storage }),
];
const NO_HOSTNAME =
  'Image/cluster status.internalRegistryHostname = empty: not in the input; the Operator sets it while the Service exists';
const KEY = { resourceKeyCRN: 'crn:v1' };

test.each([
  [
    'AWS',
    { s3: { region: 'r' } },
    [secret(MINTED, { credentials: '', aws_access_key_id: 'i', aws_secret_access_key: 's' })],
    { credentials: '[default]\naws_access_key_id = i\naws_secret_access_key = s\n' },
  ],
  [
    'AWS',
    { s3: { region: 'r' } },
    [secret(MINTED, { aws_access_key_id: 'i', aws_secret_access_key: '' })],
    'failed to generate shared secrets data: invalid secret for aws credentials',
  ],
  [
    'AWS',
    { s3: { region: 'r' } },
    [secret(MINTED, { aws_access_key_id: '', aws_secret_access_key: 's' })],
    'failed to generate shared secrets data: invalid secret for aws credentials',
  ],
  [
    'AWS',
    { s3: { region: 'r' } },
    [],
    `unable to get cluster minted credentials "${NS}/installer-cloud-credentials": secret "installer-cloud-credentials" not found`,
  ],
  [
    'GCP',
    { gcs: {} },
    [secret(USER, { REGISTRY_STORAGE_GCS_KEYFILE: 'own' }), secret(MINTED, { 'service_account.json': 'm' })],
    { REGISTRY_STORAGE_GCS_KEYFILE: 'own' },
  ],
  [
    'GCP',
    { gcs: {} },
    [secret(USER, {}), secret(MINTED, { 'service_account.json': 'm' })],
    `secret "${NS}/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_GCS_KEYFILE"`,
  ],
  [
    'Azure',
    { azure: {} },
    [secret(USER, {})],
    `secret "${NS}/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_AZURE_ACCOUNTKEY"`,
  ],
  [
    'Azure',
    { azure: {} },
    [secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: '' })],
    `the secret ${NS}/image-registry-private-configuration-user has an empty value for REGISTRY_STORAGE_AZURE_ACCOUNTKEY; the secret should be removed so that the operator can use cluster-wide secrets or it should contain a valid storage account access key`,
  ],
  ['Azure', { azure: {} }, [secret(MINTED, { azure_client_id: 'c' })], "secret can't be empty string"],
  [
    'IBMCloud',
    { ibmcos: KEY },
    [secret(MINTED, { ibmcloud_api_key: 'k' })],
    {
      credentials:
        '[default]\naws_access_key_id = <not in the input, of crn:v1>\naws_secret_access_key = <not in the input, of crn:v1>\n',
    },
  ],
  [
    'IBMCloud',
    { ibmcos: KEY },
    [secret(USER, { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' })],
    {
      credentials:
        '[default]\naws_access_key_id = <not in the input, of crn:v1>\naws_secret_access_key = <not in the input, of crn:v1>\n',
    },
  ],
  [
    'IBMCloud',
    { ibmcos: KEY },
    [secret(USER, { ibmcloud_api_key: 'k' })],
    `secret "${NS}/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_IBMCOS_IAMAPIKEY"`,
  ],
  [
    'IBMCloud',
    { ibmcos: KEY },
    [secret(MINTED, { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' })],
    `secret "${NS}/installer-cloud-credentials" does not contain required key "ibmcloud_api_key"`,
  ],
])('on %s for %j with %j', (type, storage, secrets, expected) => {
  expect(privateSecret(onCluster(type, storage, ...secrets))).toEqual(expected);
});

describe('Swift', () => {
  const swift = { swift: { authURL: 'https://k/v3', container: 'c' } };
  const USER_AND_PASSWORD = { REGISTRY_STORAGE_SWIFT_USERNAME: 'u', REGISTRY_STORAGE_SWIFT_PASSWORD: 'p' };

  test.each([
    [
      Release.V4_14,
      {},
      `secret "${NS}/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_SWIFT_USERNAME"`,
    ],
    [
      Release.V4_14,
      USER_AND_PASSWORD,
      `secret "${NS}/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID"`,
    ],
    [
      Release.V4_15,
      {},
      `secret "${NS}/image-registry-private-configuration-user" does not contain required keys 'REGISTRY_STORAGE_SWIFT_USERNAME' and 'REGISTRY_STORAGE_SWIFT_PASSWORD'; or 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID', 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME' and 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET'`,
    ],
    [
      Release.V4_15,
      { ...USER_AND_PASSWORD, REGISTRY_STORAGE_SWIFT_PASSWORD: '' },
      `secret "${NS}/image-registry-private-configuration-user" does not contain required keys 'REGISTRY_STORAGE_SWIFT_USERNAME' and 'REGISTRY_STORAGE_SWIFT_PASSWORD'; or 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID', 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME' and 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET'`,
    ],
    [
      Release.V4_20,
      {},
      `secret "${NS}/image-registry-private-configuration-user" does not contain required keys 'REGISTRY_STORAGE_SWIFT_USERNAME' and 'REGISTRY_STORAGE_SWIFT_PASSWORD'; or 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID', 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME' and 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET'; or 'REGISTRY_STORAGE_SWIFT_TOKENID'`,
    ],
    [
      Release.V4_20,
      USER_AND_PASSWORD,
      {
        REGISTRY_STORAGE_SWIFT_USERNAME: 'u',
        REGISTRY_STORAGE_SWIFT_PASSWORD: 'p',
        REGISTRY_STORAGE_SWIFT_TOKENID: '""',
        REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: '""',
        REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME: '""',
        REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET: '""',
      },
    ],
  ])('on %s with %j', (release, data, expected) => {
    expect(privateSecret(onCluster('OpenStack', swift, secret(USER, data)), release)).toEqual(expected);
  });

  test('until 4.14 all keys have to be there, with whatever value', () => {
    const all = Object.fromEntries(
      [
        'USERNAME',
        'PASSWORD',
        'APPLICATIONCREDENTIALID',
        'APPLICATIONCREDENTIALNAME',
        'APPLICATIONCREDENTIALSECRET',
      ].map((key) => [`REGISTRY_STORAGE_SWIFT_${key}`, '']),
    );
    expect(privateSecret(onCluster('OpenStack', swift, secret(USER, all)), Release.V4_14)).toEqual({
      REGISTRY_STORAGE_SWIFT_USERNAME: '""',
      REGISTRY_STORAGE_SWIFT_PASSWORD: '""',
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: '""',
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME: '""',
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET: '""',
    });
  });

  test.each([
    ['clouds: {openstack: []}', 'clouds.yaml does not contain required cloud "openstack"'],
    ['clouds: {other: {}}', 'clouds.yaml does not contain required cloud "openstack"'],
    ['[', 'failed to unmarshal clouds credentials: yaml: it cannot be read'],
    ['', 'clouds.yaml does not contain required cloud "openstack"'],
    [
      'clouds: {openstack: {auth: {auth_url: "http://k/v3", username: [u]}}}',
      'failed to unmarshal clouds credentials: yaml: a list or a mapping is no string',
    ],
    [
      'clouds: {openstack: {auth: {auth_url: "http://k/v3", username: {u: v}}}}',
      'failed to unmarshal clouds credentials: yaml: a list or a mapping is no string',
    ],
    ['clouds: {openstack: {auth: [u]}}', 'failed to unmarshal clouds credentials: yaml: auth is no mapping'],
    [
      'clouds: {openstack: {auth: {auth_url: "http://k/v3", password: ~}}}',
      {
        REGISTRY_STORAGE_SWIFT_USERNAME: '""',
        REGISTRY_STORAGE_SWIFT_PASSWORD: '""',
        REGISTRY_STORAGE_SWIFT_TOKENID: '""',
        REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: '""',
        REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME: '""',
        REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET: '""',
      },
    ],
  ])('clouds.yaml %j', (file, expected) => {
    expect(privateSecret(onCluster('OpenStack', { swift: {} }, secret(MINTED, { 'clouds.yaml': file })))).toEqual(
      expected,
    );
  });

  test('clouds.yaml has to be there', () => {
    expect(privateSecret(onCluster('OpenStack', { swift: {} }, secret(MINTED, {})))).toEqual(
      `secret "${NS}/installer-cloud-credentials" does not contain required key "clouds.yaml"`,
    );
  });
});

const ofCluster = (field: string) =>
  `Infrastructure/cluster status.platformStatus.${field} = <not in the input>: no Infrastructure in the input`;

/** Where the input is no whole cluster, what is missing is assumed. */
test.each([
  [
    { s3: { region: 'r' } },
    [
      'Infrastructure/cluster status.platformStatus.type = AWS: Config/cluster spec.storage.s3',
      `Secret/${NS}/image-registry-private-configuration-user = absent: not in the input`,
      `Secret/${NS}/installer-cloud-credentials = exists: not in the input`,
      'ConfigMap/openshift-config-managed/kube-cloud-config = absent: not in the input',
      'bucket of the registry = <not in the input>: the Operator generates the name',
      'Proxy/cluster = no proxy: not in the input',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
  [
    { s3: { region: 'r', regionEndpoint: 'https://rgw' } },
    [
      'Infrastructure/cluster status.platformStatus.type = None: not in the input',
      `Secret/${NS}/image-registry-private-configuration-user = exists: not in the input`,
      'ConfigMap/openshift-config-managed/kube-cloud-config = absent: not in the input',
      'bucket of the registry = <not in the input>: the Operator generates the name',
      'Proxy/cluster = no proxy: not in the input',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
  [
    { gcs: { bucket: 'b' } },
    [
      'Infrastructure/cluster status.platformStatus.type = GCP: Config/cluster spec.storage.gcs',
      `Secret/${NS}/image-registry-private-configuration-user = absent: not in the input`,
      `Secret/${NS}/installer-cloud-credentials = exists: not in the input`,
      ofCluster('gcp.region'),
      ofCluster('gcp.projectID'),
      'bucket b = exists: it is named',
      'Proxy/cluster = no proxy: not in the input',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
  [
    { azure: { accountName: 'a', container: 'c' } },
    [
      'Infrastructure/cluster status.platformStatus.type = Azure: Config/cluster spec.storage.azure',
      `Secret/${NS}/image-registry-private-configuration-user = absent: not in the input`,
      `Secret/${NS}/installer-cloud-credentials = exists: not in the input`,
      'container c = exists: it is named',
      'key of the storage account = <not in the input>: only Azure knows it',
      'Proxy/cluster = no proxy: not in the input',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
  [
    { swift: { container: 'c' } },
    [
      'Infrastructure/cluster status.platformStatus.type = OpenStack: Config/cluster spec.storage.swift',
      `Secret/${NS}/image-registry-private-configuration-user = absent: not in the input`,
      `Secret/${NS}/installer-cloud-credentials = exists: not in the input`,
      'Infrastructure/cluster status.platformStatus.openstack.cloudName = empty: no Infrastructure in the input',
      'container c = exists: it is named',
      'Proxy/cluster = no proxy: not in the input',
      'ConfigMap/openshift-config/cloud-provider-config = absent: not in the input',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
  [
    { ibmcos: { bucket: 'b', resourceKeyCRN: 'crn:v1' } },
    [
      'Infrastructure/cluster status.platformStatus.type = IBMCloud: Config/cluster spec.storage.ibmcos',
      'bucket b = exists: it is named',
      ofCluster('ibmcloud.location'),
      ofCluster('ibmcloud.resourceGroupName'),
      `Secret/${NS}/image-registry-private-configuration-user = absent: not in the input`,
      `Secret/${NS}/installer-cloud-credentials = exists: not in the input`,
      'service instance of the registry = <not in the input>: the Operator generates the name',
      'Proxy/cluster = no proxy: not in the input',
      'HMAC keys of the resource key = <not in the input>: only IBM Cloud knows them',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
  [
    { pvc: { claim: 'c' } },
    [
      'Infrastructure/cluster status.platformStatus.type = None: not in the input',
      `PersistentVolumeClaim/${NS}/c = exists: not in the input`,
      'Proxy/cluster = no proxy: not in the input',
      `Service/${NS}/image-registry = absent: not in the input; the Operator creates it`,
      NO_HOSTNAME,
      'APIServer/cluster spec.tlsSecurityProfile = Intermediate: not in the input',
      `ConfigMap/${NS}/serviceca = exists: not in the input`,
      `PersistentVolumeClaim/${NS}/c status.phase = Bound: not in the input`,
      'pods of the registry = run: no Node is in the input',
    ],
  ],
])('%j by itself: what is assumed', (storage, expected) => {
  const all = assumptionLines(predict([config({ storage })]));
  expect(all.filter((line) => !line.startsWith('Node label') && !line.startsWith('Namespace/'))).toEqual(expected);
});

test('OSS by itself', () => {
  const prediction = predict([config({ storage: { oss: { bucket: 'b', region: 'r' } } })], Release.V4_16);
  expect(privateSecret([config({ storage: { oss: { bucket: 'b', region: 'r' } } })], Release.V4_16)).toEqual({
    credentials:
      '[default]\ntype = access_key\naccess_key_id = <not in the input>\naccess_key_secret = <not in the input>\n',
  });
  expect(assumptionLines(prediction).filter((line) => line.includes('cret/'))).toEqual([
    `Secret/${NS}/image-registry-private-configuration-user = absent: not in the input`,
    `Secret/${NS}/installer-cloud-credentials = exists: not in the input`,
  ]);
});

test('a Secret that somebody brings has the keys that its manifest names, with values that nobody knows', () => {
  const external = (data: object): Manifest => ({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'creds', namespace: NS },
    spec: { target: { name: USER }, ...data },
  });
  const s3 = config({ storage: { s3: { region: 'r', regionEndpoint: 'https://rgw' } } });
  const named = (keys: readonly string[]) =>
    external({ data: keys.map((secretKey) => ({ secretKey, remoteRef: { key: 'x' } })) });
  expect(privateSecret([s3, external({ dataFrom: [{ extract: { key: 'x' } }] })])).toEqual({
    credentials: '[default]\naws_access_key_id = <not in the input>\naws_secret_access_key = <not in the input>\n',
  });
  expect(privateSecret([s3, named(['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'])])).toEqual({
    credentials: '[default]\naws_access_key_id = <not in the input>\naws_secret_access_key = <not in the input>\n',
  });
  expect(privateSecret([s3, named(['REGISTRY_STORAGE_S3_ACCESSKEY'])])).toEqual(
    `secret "${NS}/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_S3_SECRETKEY"`,
  );
  const elsewhere = { ...named([]), metadata: { name: 'creds', namespace: 'shop' } };
  expect(privateSecret([...facts('None'), s3, elsewhere])).toEqual(
    `unable to get cluster minted credentials "${NS}/installer-cloud-credentials": secret "installer-cloud-credentials" not found`,
  );
  expect(assumptionLines(predict([s3, external({})]))).toContain(
    `Secret/${NS}/${USER} = exists: ExternalSecret/creds creates it`,
  );
});
