import { Duration, Size } from 'cdk8s';
import { ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import { App, Chart } from 'cdk8s';
import { Pem } from '../../src/core/pem/pem-text';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { storageRequest, type STORAGE_FACTORIES } from '../../src/storage/factories';
import { planStorage } from '../../src/storage/plan';
import { OssEndpointAccessibility } from '../../src/storage/alibaba-oss-props';
import { AzureCloudName } from '../../src/storage/azure-blob-props';
import { StorageManagementState, type StorageOptions } from '../../src/storage/options';
import type { StorageRequest } from '../../src/storage/request';

/** One factory of RegistryStorage with every prop that it takes. */
export interface FullStorage {
  readonly factory: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly make: (props: Readonly<Record<string, unknown>>) => StorageRequest;
}

const SCOPE = new Chart(new App(), 'scope');
const CA_MAP = ConfigMap.fromConfigMapName(SCOPE, 'ca', 's3-ca');
export const EVERY_STORAGE: readonly FullStorage[] = [
  full('s3', {
    bucket: 'layers',
    region: 'eu-central-1',
    endpoint: 'https://s3.example.com',
    virtualHostedStyle: true,
    chunkSize: Size.mebibytes(64),
    encrypt: true,
    cloudFront: {
      baseUrl: 'https://d111.cloudfront.net',
      keyPairId: 'K',
      privateKeySecret: Secret.fromSecretName(SCOPE, 'key', 'cloudfront'),
      privateKeyField: 'key.pem',
      duration: Duration.minutes(5),
    },
    trustedCaConfigMap: CA_MAP,
  }),
  full('s3', { endpoint: 'https://s3.example.com', kmsKeyId: 'k', trustedCa: Pem.text(EXAMPLE_CA) }),
  full('gcs', { bucket: 'layers', region: 'europe-west3', projectId: 'p', kmsKeyId: 'k' }),
  full('azureBlob', {
    accountName: 'layers',
    container: 'images',
    cloudName: AzureCloudName.CHINA,
    privateEndpoint: {
      vnetName: 'net',
      subnetName: 'sub',
      networkResourceGroupName: 'group',
      privateEndpointName: 'end',
    },
  }),
  full('swift', {
    container: 'layers',
    authUrl: 'https://keystone.example.com/v3',
    authVersion: 3,
    domain: 'd',
    domainId: 'e',
    tenant: 't',
    tenantId: 'u',
    region: 'r',
  }),
  full('ibmCos', {
    bucket: 'layers',
    location: 'eu-de',
    resourceGroupName: 'g',
    serviceInstanceCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c::',
    resourceKeyCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c:resource-key:d',
  }),
  full('alibabaOss', {
    bucket: 'layers',
    region: 'eu-central-1',
    endpointAccessibility: OssEndpointAccessibility.PUBLIC,
    kmsKeyId: 'k',
  }),
  full('pvc', {
    claimName: 'data',
    size: Size.gibibytes(1),
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
    storageClassName: 'c',
    volumeName: 'v',
  }),
  full('existingPvc', {
    claimName: 'data',
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  }),
  full('existingPvc', {
    claim: PersistentVolumeClaim.fromClaimName(SCOPE, 'claim', 'data'),
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  }),
  full('emptyDir', {}),
  full('bucketClaim', {
    bucketName: 'layers',
    storageClassName: 'c',
    endpointHost: 's3.example.com',
    region: 'r',
    trustedCaConfigMap: CA_MAP,
    additionalConfig: { bucketclass: 'b' },
  }),
  full('bucketClaim', {
    bucketName: 'layers',
    storageClassName: 'c',
    endpointHost: 's3.example.com',
    trustedCa: Pem.text(EXAMPLE_CA),
  }),
];

/** Adds what every storage can be told, otherwise than it would be without a word. */
function full<Factory extends keyof typeof STORAGE_FACTORIES>(
  factory: Factory,
  own: Omit<Parameters<(typeof STORAGE_FACTORIES)[Factory]>[0], keyof StorageOptions>,
): FullStorage {
  const { MANAGED, UNMANAGED } = StorageManagementState;
  const byDefault = planStorage(storageRequest(factory, own)).managementState;
  const options: Required<StorageOptions> = {
    managementState: byDefault === MANAGED ? UNMANAGED : MANAGED,
    acknowledge: { IR503: 'known to us' },
  };
  return { factory, props: { ...own, ...options }, make: (props) => storageRequest(factory, props) };
}
