/**
 * Kinds without a namespace that the registry or its delivery meets, by API group. The API server clears a namespace that is
 * written on one: kubernetes staging/src/k8s.io/apiserver/pkg/registry/rest/meta.go EnsureObjectNamespaceMatchesRequestNamespace.
 */
const CLUSTER_SCOPED: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume'],
  'imageregistry.operator.openshift.io': ['Config', 'ImagePruner'],
  'config.openshift.io': [
    'APIServer',
    'ClusterOperator',
    'ClusterVersion',
    'DNS',
    'Image',
    'ImageContentPolicy',
    'ImageDigestMirrorSet',
    'ImageTagMirrorSet',
    'Infrastructure',
    'Ingress',
    'Network',
    'Proxy',
  ],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'storage.k8s.io': ['CSIDriver', 'StorageClass'],
  'external-secrets.io': ['ClusterSecretStore'],
};

/** Whether objects of a kind have no namespace, whatever their manifest says; false where nobody here knows the kind. */
export function isClusterScoped(group: string, kind: string): boolean {
  return Object.hasOwn(CLUSTER_SCOPED, group) && CLUSTER_SCOPED[group]?.includes(kind) === true;
}
