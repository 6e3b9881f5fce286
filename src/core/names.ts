/** Names that the Operator fixes and nobody can choose. Source: cluster-image-registry-operator pkg/defaults/defaults.go. */

/** Where the Operator, the registry and everything they read by name live. */
export const REGISTRY_NAMESPACE = 'openshift-image-registry';
/** Where users put the ConfigMaps that cluster-wide configuration names. */
export const CONFIG_NAMESPACE = 'openshift-config';
/** Name of the singletons Config, ImagePruner and Image. */
export const SINGLETON_NAME = 'cluster';
/** Secret with the user's storage credentials; read exclusively where it exists. */
export const USER_SECRET_NAME = 'image-registry-private-configuration-user';
/** Claim that the Operator makes or looks for where none is named. */
export const DEFAULT_CLAIM_NAME = 'image-registry-storage';
/** Route that `defaultRoute: true` makes; no other route may bear the name. */
export const DEFAULT_ROUTE_NAME = 'default-route';
/** Label that every registry pod carries. */
export const REGISTRY_POD_LABEL: Readonly<Record<string, string>> = { 'docker-registry': 'default' };
/** Key of the CA bundle in the ConfigMap that `s3.trustedCA` names. */
export const S3_CA_KEY = 'ca-bundle.crt';

/** Label of what moves the registry to another storage; its value is the key under `spec.storage` that it leaves. */
export const STORAGE_CHANGE_LABEL = 'cdk8s-openshift-image-registry/storage-change';
/** Label of what brings the credentials, or may be needed for that; its value is the factory of StorageCredentials. */
export const CREDENTIALS_LABEL = 'cdk8s-openshift-image-registry/credentials';

export const IMAGE_REGISTRY_API_VERSION = 'imageregistry.operator.openshift.io/v1';
export const CONFIG_API_VERSION = 'config.openshift.io/v1';
