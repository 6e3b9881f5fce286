/** Names that the Operator fixes. Source: cluster-image-registry-operator pkg/defaults/defaults.go. */

/** Namespace of the Operator, the registry and the objects that they read by name. */
export const REGISTRY_NAMESPACE = 'openshift-image-registry';
/** Namespace of the ConfigMaps that the cluster-wide configuration references. */
export const CONFIG_NAMESPACE = 'openshift-config';
/** Name of the singletons Config, ImagePruner and Image. */
export const SINGLETON_NAME = 'cluster';
/** Secret with the user's storage credentials; if it exists, the Operator reads no other credentials. */
export const USER_SECRET_NAME = 'image-registry-private-configuration-user';
/** Secret in `openshift-config` that the registry gets a copy of, to pull images through it. */
export const PULL_SECRET_NAME = 'pull-secret';
/** Claim that the Operator looks for or creates if `pvc.claim` is empty. */
export const DEFAULT_CLAIM_NAME = 'image-registry-storage';
/** Route that `defaultRoute: true` creates; no other route may have this name. */
export const DEFAULT_ROUTE_NAME = 'default-route';
/** Label of every registry pod. */
export const REGISTRY_POD_LABEL: Readonly<Record<string, string>> = { 'docker-registry': 'default' };
/** Key of the CA bundle in the ConfigMap that `s3.trustedCA` references. */
export const S3_CA_KEY = 'ca-bundle.crt';

/** Label of the objects that move the registry to another storage; its value is the old key under `spec.storage`. */
export const STORAGE_CHANGE_LABEL = 'cdk8s-openshift-image-registry/storage-change';
/** Label of the objects that provide the credentials; its value is the name of the StorageCredentials factory. */
export const CREDENTIALS_LABEL = 'cdk8s-openshift-image-registry/credentials';

/** API group of Config and ImagePruner. */
export const IMAGE_REGISTRY_GROUP = 'imageregistry.operator.openshift.io';
export const IMAGE_REGISTRY_API_VERSION = `${IMAGE_REGISTRY_GROUP}/v1`;
export const CONFIG_API_VERSION = 'config.openshift.io/v1';
/** API group of roles and their bindings. */
export const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** The file in which cdk8s records the construct path of each object during a synth. No tool that delivers manifests reads it. */
export const CONSTRUCT_METADATA_FILE = 'construct-metadata.json';
