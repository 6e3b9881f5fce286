export { Finding, ObjectReference, Severity } from './core/finding';
export { Pem } from './core/pem/pem-text';
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

export { ArgoCdApplication } from './constructs/argo-cd-application';
export {
  ArgoCdApplicationOptions,
  ArgoCdApplicationProps,
  ArgoCdDestination,
  ArgoCdIgnoredDifference,
  ArgoCdRepository,
  ArgoCdRetry,
  ArgoCdSource,
} from './constructs/argo-cd-application-props';
export { ArgoCdApplicationSet } from './constructs/argo-cd-application-set';
export { ArgoCdApplicationSetProps } from './constructs/argo-cd-application-set-props';
export { ArgoCdGenerator } from './constructs/argo-cd-generator';
export { ArgoCdClusterSelection } from './constructs/argo-cd-generator-props';
export { ArgoCdHealthChecks } from './constructs/argo-cd-health-checks';
export {
  ArgoCdConfigMapHealthChecksProps,
  ArgoCdHealthCheck,
  ArgoCdInstanceHealthChecksProps,
} from './constructs/argo-cd-health-checks-props';
export { ArgoCdPermissions } from './constructs/argo-cd-permissions';
export { ArgoCdPermissionsProps } from './constructs/argo-cd-permissions-props';
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
export { ClusterPlacement } from './constructs/cluster-placement';
export { ClusterSelection } from './constructs/cluster-placement-props';
export { Delivery } from './constructs/delivery';
export { AcmDeliveryProps, PolicyRemediationAction, PolicySeverity } from './constructs/delivery-acm-props';
export { KustomizeDeliveryProps } from './constructs/delivery-kustomize-props';
export {
  ManifestWorkDeliveryProps,
  ManifestWorkReplicaSetDeliveryProps,
  ProgressiveRollout,
  WorkDeliveryOptions,
  WorkServiceAccount,
} from './constructs/delivery-work-props';
export { FluxKustomization } from './constructs/flux-kustomization';
export {
  FluxDecryption,
  FluxDeletionPolicy,
  FluxKubeConfig,
  FluxKustomizationProps,
  FluxSourceKind,
  FluxSourceReference,
  IFluxKustomization,
} from './constructs/flux-kustomization-props';
export { FluxPermissions } from './constructs/flux-permissions';
export { FluxPermissionsProps } from './constructs/flux-permissions-props';
export { ImageRegistry } from './constructs/image-registry';
export {
  ImageRegistryProps,
  RegistryProxy,
  RegistryRequestLimits,
  RegistryRoute,
  RequestLimit,
} from './constructs/image-registry-props';
export { KsopsGenerator } from './constructs/ksops-generator';
export { KsopsGeneratorProps } from './constructs/ksops-generator-props';
export { AlertSeverity, RegistryAlerts, RegistryAlertsProps } from './constructs/registry-alerts';
export { RegistryChart, RegistryChartProps } from './constructs/registry-chart';
export { LogLevel, ManagementState, RolloutStrategy } from './constructs/registry-enums';
export { InfraPlacementOptions, RegistryPlacement } from './constructs/registry-placement';
export {
  EffectAction,
  PreviewAssumption,
  PreviewCondition,
  PreviewEffect,
  PreviewError,
  RegistryPreview,
  RegistryPreviewOptions,
} from './constructs/registry-preview';
export { RegistryPruner } from './constructs/registry-pruner';
export { RegistryPrunerProps } from './constructs/registry-pruner-props';
export { RegistryReport, RegistryReportOptions } from './constructs/registry-report';
export { RegistryStorage } from './constructs/registry-storage';
export { CertificateIssuerKind, RouteCertificate } from './constructs/route-certificate-props';
export { SchedulingOptions } from './constructs/scheduling';
export { SopsConfiguration } from './constructs/sops-configuration';
export { SopsConfigurationProps } from './constructs/sops-configuration-props';
export { StorageChange } from './constructs/storage-change';
export { StorageChangeProps, StorageType } from './constructs/storage-change-props';
export { StorageCredentials } from './constructs/storage-credentials';
export { BucketClaimCredentialsProps, BucketKeysCopier } from './constructs/storage-credentials-bucket-claim-props';
export {
  ExternalSecretCredentialsProps,
  LiteralCredentialsProps,
  SecretStoreKind,
  StorageCredentialsProps,
} from './constructs/storage-credentials-props';
export { SealedSecretCredentialsProps } from './constructs/storage-credentials-sealed-secret-props';
export { SopsCredentialsProps } from './constructs/storage-credentials-sops-props';
export { VaultPluginCredentialsProps } from './constructs/storage-credentials-vault-plugin-props';
export { TrustedCABundle } from './constructs/trusted-ca-bundle';
export {
  ImageStreamImportMode,
  RegistryLocation,
  RegistrySources,
  TrustedCABundleProps,
} from './constructs/trusted-ca-bundle-props';

export { Fleet } from './fleet/fleet';
export { IFleetBuilder } from './fleet/fleet-builder';
export { FleetCluster } from './fleet/fleet-cluster';
export { FleetDelivery } from './fleet/fleet-delivery';
export { FleetArgoCdProps, FleetManifestWorkProps } from './fleet/fleet-delivery-props';
export { FleetFailure, FleetProps, FleetReport } from './fleet/fleet-props';

/** For cdk8s-cli, which asks for it by name. @internal */
export { ImageRegistryValidation } from './plugin/image-registry-validation';
