import { Duration, Size } from 'cdk8s';
import { ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import { App, Chart } from 'cdk8s';
import { Pem } from '../../src/core/pem/pem-text';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { alibabaOssStorage } from '../../src/storage/alibaba-oss';
import { OssEndpointAccessibility } from '../../src/storage/alibaba-oss-props';
import { azureBlobStorage } from '../../src/storage/azure-blob';
import { AzureCloudName } from '../../src/storage/azure-blob-props';
import { bucketClaimStorage } from '../../src/storage/bucket-claim';
import { emptyDirStorage } from '../../src/storage/empty-dir';
import { gcsStorage } from '../../src/storage/gcs';
import { ibmCosStorage } from '../../src/storage/ibm-cos';
import { StorageManagementState, type StorageOptions } from '../../src/storage/options';
import { planStorage } from '../../src/storage/plan';
import { existingPvcStorage, pvcStorage } from '../../src/storage/pvc';
import type { StorageRequest } from '../../src/storage/request';
import { s3Storage } from '../../src/storage/s3';
import { swiftStorage } from '../../src/storage/swift';

/** One factory of RegistryStorage with every prop that it takes. */
export interface FullStorage {
  readonly factory: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly make: (props: Readonly<Record<string, unknown>>) => StorageRequest;
}

const SCOPE = new Chart(new App(), 'scope');
const CA_MAP = ConfigMap.fromConfigMapName(SCOPE, 'ca', 's3-ca');
export const EVERY_STORAGE: readonly FullStorage[] = [
  full('s3', s3Storage, {
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
  full('s3', s3Storage, { endpoint: 'https://s3.example.com', kmsKeyId: 'k', trustedCa: Pem.text(EXAMPLE_CA) }),
  full('gcs', gcsStorage, { bucket: 'layers', region: 'europe-west3', projectId: 'p', kmsKeyId: 'k' }),
  full('azureBlob', azureBlobStorage, {
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
  full('swift', swiftStorage, {
    container: 'layers',
    authUrl: 'https://keystone.example.com/v3',
    authVersion: 3,
    domain: 'd',
    domainId: 'e',
    tenant: 't',
    tenantId: 'u',
    region: 'r',
  }),
  full('ibmCos', ibmCosStorage, {
    bucket: 'layers',
    location: 'eu-de',
    resourceGroupName: 'g',
    serviceInstanceCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c::',
    resourceKeyCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c:resource-key:d',
  }),
  full('alibabaOss', alibabaOssStorage, {
    bucket: 'layers',
    region: 'eu-central-1',
    endpointAccessibility: OssEndpointAccessibility.PUBLIC,
    kmsKeyId: 'k',
  }),
  full('pvc', pvcStorage, {
    claimName: 'data',
    size: Size.gibibytes(1),
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
    storageClassName: 'c',
    volumeName: 'v',
  }),
  full('existingPvc', existingPvcStorage, {
    claimName: 'data',
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  }),
  full('existingPvc', existingPvcStorage, {
    claim: PersistentVolumeClaim.fromClaimName(SCOPE, 'claim', 'data'),
    accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  }),
  full('emptyDir', emptyDirStorage, {}),
  full('bucketClaim', bucketClaimStorage, {
    bucketName: 'layers',
    storageClassName: 'c',
    endpointHost: 's3.example.com',
    region: 'r',
    trustedCaConfigMap: CA_MAP,
    additionalConfig: { bucketclass: 'b' },
  }),
  full('bucketClaim', bucketClaimStorage, {
    bucketName: 'layers',
    storageClassName: 'c',
    endpointHost: 's3.example.com',
    trustedCa: Pem.text(EXAMPLE_CA),
  }),
];

/** Adds what every storage can be told, otherwise than it would be without a word. */
function full<Props>(
  factory: string,
  make: (props: Props) => StorageRequest,
  own: Omit<Props, keyof StorageOptions>,
): FullStorage {
  const { MANAGED, UNMANAGED } = StorageManagementState;
  const byDefault = planStorage(make(own as Props)).managementState;
  const options: Required<StorageOptions> = {
    managementState: byDefault === MANAGED ? UNMANAGED : MANAGED,
    acknowledge: { IR503: 'known to us' },
  };
  return { factory, props: { ...own, ...options }, make: (props) => make(props as Props) };
}
