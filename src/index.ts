export { Finding, ObjectReference, Severity } from './core/finding';
export { Pem } from './core/pem-text';
export { Release } from './core/release';

export { Platform, Topology } from './platforms/platform';

export { AlibabaOssStorageProps, OssEndpointAccessibility } from './storage/alibaba-oss-props';
export { AzureBlobStorageProps, AzureCloudName, AzurePrivateEndpointOptions } from './storage/azure-blob-props';
export { BucketClaimStorageProps, BucketStorageClass } from './storage/bucket-claim-props';
export { EmptyDirStorageProps } from './storage/empty-dir-props';
export { GcsStorageProps } from './storage/gcs-props';
export { IbmCosStorageProps } from './storage/ibm-cos-props';
export { StorageManagementState, StorageOptions } from './storage/options';
export { ExistingPvcStorageProps, PvcStorageProps } from './storage/pvc-props';
export { CloudFrontOptions, S3StorageProps } from './storage/s3-props';
export { SwiftStorageProps } from './storage/swift-props';

export { BackendCredentials } from './constructs/backend-credentials';
export {
  AlibabaOssCredentials,
  AzureBlobCredentials,
  GcsCredentials,
  IbmCosCredentials,
  S3Credentials,
  SwiftApplicationCredentials,
  SwiftTokenCredentials,
  SwiftUserCredentials,
} from './constructs/backend-credentials-props';
export { ClusterOptions } from './constructs/cluster-options';
export { Delivery } from './constructs/delivery';
export { ImageRegistry } from './constructs/image-registry';
export {
  ImageRegistryProps,
  RegistryProxy,
  RegistryRequestLimits,
  RegistryRoute,
  RequestLimit,
} from './constructs/image-registry-props';
export { AlertSeverity, RegistryAlerts, RegistryAlertsProps } from './constructs/registry-alerts';
export { RegistryChart, RegistryChartProps } from './constructs/registry-chart';
export { LogLevel, ManagementState, RolloutStrategy } from './constructs/registry-enums';
export { InfraPlacementOptions, RegistryPlacement } from './constructs/registry-placement';
export { RegistryPruner } from './constructs/registry-pruner';
export { RegistryPrunerProps } from './constructs/registry-pruner-props';
export { RegistryReport, RegistryReportOptions } from './constructs/registry-report';
export { RegistryStorage } from './constructs/registry-storage';
export { SchedulingOptions } from './constructs/scheduling';
export { StorageCredentials } from './constructs/storage-credentials';
export {
  ExternalSecretCredentialsProps,
  LiteralCredentialsProps,
  SecretStoreKind,
  StorageCredentialsProps,
} from './constructs/storage-credentials-props';
export { TrustedCABundle } from './constructs/trusted-ca-bundle';
export {
  ImageStreamImportMode,
  RegistryLocation,
  RegistrySources,
  TrustedCABundleProps,
} from './constructs/trusted-ca-bundle-props';

export { ImageRegistryValidation } from './plugin/image-registry-validation';
