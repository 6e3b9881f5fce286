import type { Construct } from 'constructs';
import { ACCESS_MODES } from '../../constructs/base/by-name';
import { RegistryStorage } from '../../constructs/storage/registry-storage';
import { OssEndpointAccessibility, type AlibabaOssStorageProps } from '../../storage/alibaba-oss-props';
import {
  AzureCloudName,
  type AzureBlobStorageProps,
  type AzurePrivateEndpointOptions,
} from '../../storage/azure-blob-props';
import type { BucketClaimStorageProps } from '../../storage/bucket-claim-props';
import type { EmptyDirStorageProps } from '../../storage/empty-dir-props';
import type { GcsStorageProps } from '../../storage/gcs-props';
import type { IbmCosStorageProps } from '../../storage/ibm-cos-props';
import { StorageManagementState, type StorageOptions } from '../../storage/options';
import type { ExistingPvcStorageProps, PvcStorageProps } from '../../storage/pvc-props';
import type { CloudFrontOptions, S3StorageProps } from '../../storage/s3-props';
import type { SwiftStorageProps } from '../../storage/swift-props';
import { configMap, pem, secret } from '../reading/object-readers';
import { mapReader, needed } from '../reading/reader';
import { map, oneOf, table, type Table } from '../reading/structure-readers';
import { choice, count, duration, flag, size, text } from '../reading/text-readers';

/** Makes the storage of a cluster, which is the construct `storage`. */
export type MakeStorage = (scope: Construct) => RegistryStorage;

const OPTIONS: Table<StorageOptions> = {
  managementState: choice(Object.values(StorageManagementState)),
  acknowledge: map(text),
};
const accessMode = choice(ACCESS_MODES);

const S3 = table<S3StorageProps>({
  ...OPTIONS,
  bucket: text,
  region: text,
  endpoint: text,
  virtualHostedStyle: flag,
  chunkSize: size,
  encrypt: flag,
  kmsKeyId: text,
  cloudFront: table<CloudFrontOptions>({
    baseUrl: needed(text, 'the URL of the distribution'),
    keyPairId: needed(text, 'the id of the key pair'),
    privateKeySecret: needed(secret, 'the name of the Secret with the private key'),
    privateKeyField: text,
    duration,
  }),
  trustedCa: pem,
  trustedCaConfigMap: configMap,
});
const GCS = table<GcsStorageProps>({ ...OPTIONS, bucket: text, region: text, projectId: text, kmsKeyId: text });
const AZURE_BLOB = table<AzureBlobStorageProps>({
  ...OPTIONS,
  accountName: text,
  container: text,
  cloudName: choice(Object.values(AzureCloudName)),
  privateEndpoint: table<AzurePrivateEndpointOptions>({
    vnetName: text,
    subnetName: text,
    networkResourceGroupName: text,
    privateEndpointName: text,
  }),
});
const SWIFT = table<SwiftStorageProps>({
  ...OPTIONS,
  container: text,
  authUrl: text,
  authVersion: count,
  domain: text,
  domainId: text,
  tenant: text,
  tenantId: text,
  region: text,
});
const IBM_COS = table<IbmCosStorageProps>({
  ...OPTIONS,
  bucket: text,
  location: text,
  resourceGroupName: text,
  serviceInstanceCrn: text,
  resourceKeyCrn: text,
});
const ALIBABA_OSS = table<AlibabaOssStorageProps>({
  ...OPTIONS,
  bucket: text,
  region: text,
  endpointAccessibility: choice(Object.values(OssEndpointAccessibility)),
  kmsKeyId: text,
});
const PVC = table<PvcStorageProps>({
  ...OPTIONS,
  claimName: text,
  size,
  accessMode,
  storageClassName: text,
  volumeName: text,
});
const EXISTING_PVC = table<Omit<ExistingPvcStorageProps, 'claim'>>({
  ...OPTIONS,
  claimName: text,
  accessMode: needed(accessMode, 'ReadWriteMany or ReadWriteOnce, which decides replicas and rollout'),
});
const BUCKET_CLAIM = table<BucketClaimStorageProps>({
  ...OPTIONS,
  bucketName: needed(text, 'the name of the bucket'),
  storageClassName: needed(text, 'a storage class for buckets'),
  endpointHost: needed(text, 'the host of the store'),
  region: text,
  trustedCa: pem,
  trustedCaConfigMap: configMap,
  additionalConfig: map(text),
});
const EMPTY_DIR = table<EmptyDirStorageProps>(OPTIONS);

/** The factories of RegistryStorage, one of which a cluster names. */
export const STORAGE = oneOf<MakeStorage>({
  s3: mapReader(S3, (props) => (scope) => RegistryStorage.s3(scope, ID, props)),
  gcs: mapReader(GCS, (props) => (scope) => RegistryStorage.gcs(scope, ID, props)),
  azureBlob: mapReader(AZURE_BLOB, (props) => (scope) => RegistryStorage.azureBlob(scope, ID, props)),
  swift: mapReader(SWIFT, (props) => (scope) => RegistryStorage.swift(scope, ID, props)),
  ibmCos: mapReader(IBM_COS, (props) => (scope) => RegistryStorage.ibmCos(scope, ID, props)),
  alibabaOss: mapReader(ALIBABA_OSS, (props) => (scope) => RegistryStorage.alibabaOss(scope, ID, props)),
  pvc: mapReader(PVC, (props) => (scope) => RegistryStorage.pvc(scope, ID, props)),
  existingPvc: mapReader(EXISTING_PVC, (props) => (scope) => RegistryStorage.existingPvc(scope, ID, props)),
  bucketClaim: mapReader(BUCKET_CLAIM, (props) => (scope) => RegistryStorage.bucketClaim(scope, ID, props)),
  emptyDir: mapReader(EMPTY_DIR, (props) => (scope) => RegistryStorage.emptyDir(scope, ID, props)),
});

const ID = 'storage';
