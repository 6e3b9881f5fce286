export { Finding, ManifestReference, Severity } from './core/finding';
export { Pem } from './core/pem/pem-text';
export { Release } from './core/release';

export { Platform, ClusterTopology } from './platforms/platform';

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

export { ArgoCdApplication } from './constructs/argo-cd/argo-cd-application';
export {
  ArgoCdApplicationOptions,
  ArgoCdApplicationProps,
  ArgoCdDestination,
  ArgoCdIgnoredDifference,
  ArgoCdRepository,
  ArgoCdRetry,
  ArgoCdSource,
} from './constructs/argo-cd/argo-cd-application-props';
export { ArgoCdApplicationSet } from './constructs/argo-cd/argo-cd-application-set';
export { ArgoCdApplicationSetProps, ArgoCdRolloutStep } from './constructs/argo-cd/argo-cd-application-set-props';
export { ArgoCdGenerator } from './constructs/argo-cd/argo-cd-generator';
export { ArgoCdClusterSelection } from './constructs/argo-cd/argo-cd-generator-props';
export { ArgoCdHealthChecks } from './constructs/argo-cd/argo-cd-health-checks';
export {
  ArgoCdConfigMapHealthChecksProps,
  ArgoCdHealthCheck,
  ArgoCdInstanceHealthChecksProps,
} from './constructs/argo-cd/argo-cd-health-checks-props';
export { ArgoCdPermissions } from './constructs/argo-cd/argo-cd-permissions';
export { ArgoCdPermissionsProps } from './constructs/argo-cd/argo-cd-permissions-props';
export { BackendCredentials } from './constructs/credentials/backend-credentials';
export {
  AlibabaOssCredentials,
  AzureBlobCredentials,
  GcsCredentials,
  IbmCosCredentials,
  S3Credentials,
  SwiftApplicationCredentials,
  SwiftTokenCredentials,
  SwiftUserCredentials,
} from './constructs/credentials/backend-credentials-props';
export { ClusterOptions } from './constructs/base/cluster-options';
export { ClusterPlacement } from './constructs/delivery/cluster-placement';
export { ClusterSelection } from './constructs/delivery/cluster-placement-props';
export { Delivery } from './constructs/delivery/delivery';
export { AcmDeliveryProps, PolicyRemediationAction, PolicySeverity } from './constructs/delivery/delivery-acm-props';
export { KustomizeDeliveryProps } from './constructs/delivery/delivery-kustomize-props';
export {
  ManifestWorkDeliveryProps,
  ManifestWorkReplicaSetDeliveryProps,
  ProgressiveRollout,
  WorkDeliveryOptions,
  WorkServiceAccount,
} from './constructs/delivery/delivery-work-props';
export { FluxKustomization } from './constructs/flux/flux-kustomization';
export {
  FluxDecryption,
  FluxDeletionPolicy,
  FluxKubeConfig,
  FluxKustomizationProps,
  FluxSourceKind,
  FluxSourceReference,
  IFluxKustomization,
} from './constructs/flux/flux-kustomization-props';
export { FluxPermissions } from './constructs/flux/flux-permissions';
export { FluxPermissionsProps } from './constructs/flux/flux-permissions-props';
export { ImageRegistry } from './constructs/registry/image-registry';
export {
  ImageRegistryProps,
  RegistryProxy,
  RegistryRequestLimits,
  RegistryRoute,
  RequestLimit,
} from './constructs/registry/image-registry-props';
export { KsopsGenerator } from './constructs/sops/ksops-generator';
export { KsopsGeneratorProps } from './constructs/sops/ksops-generator-props';
export { AlertSeverity, RegistryAlerts, RegistryAlertsProps } from './constructs/registry/registry-alerts';
export { RegistryChart, RegistryChartProps } from './constructs/chart/registry-chart';
export { LogLevel, ManagementState, RolloutStrategy } from './constructs/registry/registry-enums';
export { InfraPlacementOptions, RegistryPlacement } from './constructs/registry/registry-placement';
export {
  EffectAction,
  PreviewAssumption,
  PreviewCondition,
  PreviewEffect,
  PreviewError,
  PreviewRejection,
  RegistryPreview,
  RegistryPreviewOptions,
} from './constructs/chart/registry-preview';
export { RegistryPruner } from './constructs/registry/registry-pruner';
export { RegistryPrunerProps } from './constructs/registry/registry-pruner-props';
export { RegistryReport, RegistryReportOptions } from './constructs/chart/registry-report';
export { RegistryStorage } from './constructs/storage/registry-storage';
export { CertificateIssuerKind, RouteCertificate } from './constructs/registry/route-certificate-props';
export { SopsConfiguration } from './constructs/sops/sops-configuration';
export { SopsConfigurationProps } from './constructs/sops/sops-configuration-props';
export { StorageChange } from './constructs/storage-change/storage-change';
export { StorageChangeProps, StorageType } from './constructs/storage-change/storage-change-props';
export { StorageCredentials } from './constructs/credentials/storage-credentials';
export {
  BucketClaimCredentialsProps,
  BucketKeysCopier,
} from './constructs/credentials/storage-credentials-bucket-claim-props';
export {
  ExternalSecretCredentialsProps,
  LiteralCredentialsProps,
  SecretStoreKind,
  StorageCredentialsProps,
} from './constructs/credentials/storage-credentials-props';
export { SealedSecretCredentialsProps } from './constructs/credentials/storage-credentials-sealed-secret-props';
export { SopsCredentialsProps } from './constructs/credentials/storage-credentials-sops-props';
export { VaultPluginCredentialsProps } from './constructs/credentials/storage-credentials-vault-plugin-props';
export { WarningMode } from './constructs/warnings/warning-mode';
export { TrustedCABundle } from './constructs/trust/trusted-ca-bundle';
export {
  ImageStreamImportMode,
  RegistryLocation,
  RegistrySources,
  TrustedCABundleProps,
} from './constructs/trust/trusted-ca-bundle-props';

export { Fleet } from './fleet/fleet';
export { IFleetBuilder } from './fleet/fleet-builder';
export { FleetCluster } from './fleet/fleet-cluster';
export { FleetDelivery } from './fleet/rollout/fleet-delivery';
export { FleetArgoCdProps, FleetManifestWorkProps } from './fleet/rollout/fleet-delivery-props';
export { FleetProps } from './fleet/fleet-props';
export { FleetFailure, FleetOutcome, FleetReport, FleetWarning } from './fleet/fleet-report';

/** For cdk8s-cli, which asks for it by name. @internal */
export { ImageRegistryValidation } from './plugin/image-registry-validation';
