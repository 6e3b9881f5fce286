import { CONFIG_API_VERSION, IMAGE_REGISTRY_API_VERSION } from '../../core/names';

/** The version of an object of a cluster that does not say it, as clients print that know the type: by its kind. */
export function versionOfKind(kind: string): string {
  return Object.entries(KINDS).find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'v1';
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'apps/v1': ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'batch/v1': ['CronJob', 'Job'],
  'networking.k8s.io/v1': ['NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  'route.openshift.io/v1': ['Route'],
  'storage.k8s.io/v1': ['CSIDriver', 'StorageClass', 'VolumeAttachment'],
  [CONFIG_API_VERSION]: ['ClusterOperator', 'ClusterVersion', 'Image', 'Infrastructure', 'Ingress', 'Proxy'],
  [IMAGE_REGISTRY_API_VERSION]: ['Config', 'ImagePruner'],
};
