import type { KnownContent } from '../read-file';

/**
 * A file that the Insights Operator writes. Most of its objects do not say what they are. Its ConfigMaps have no object, and
 * their certificates no content.
 *
 * Source: openshift/insights-operator docs/gathered-data.md; pkg/gatherers/clusterconfig/gather_config_maps.go.
 */
export function insightsFile(below: string): KnownContent | undefined {
  const [, apiVersion, kind] = LAYOUT.find(([path]) => path.test(below)) ?? [];
  return apiVersion === undefined || kind === undefined ? undefined : { untyped: { apiVersion, kind } };
}

const LAYOUT: readonly (readonly [path: RegExp, apiVersion: string, kind: string])[] = [
  [/^config\/image\.json$/, 'config.openshift.io/v1', 'Image'],
  [/^config\/infrastructure\.json$/, 'config.openshift.io/v1', 'Infrastructure'],
  [/^config\/ingress\.json$/, 'config.openshift.io/v1', 'Ingress'],
  [/^config\/proxy\.json$/, 'config.openshift.io/v1', 'Proxy'],
  [/^config\/version\.json$/, 'config.openshift.io/v1', 'ClusterVersion'],
  [/^config\/clusteroperator\/[^/]+\.json$/, 'config.openshift.io/v1', 'ClusterOperator'],
  [ours('config'), 'imageregistry.operator.openshift.io/v1', 'Config'],
  [ours('imagepruner'), 'imageregistry.operator.openshift.io/v1', 'ImagePruner'],
  [/^config\/node\/[^/]+\.json$/, 'v1', 'Node'],
  [/^config\/persistentvolumes\/[^/]+\.json$/, 'v1', 'PersistentVolume'],
  [/^config\/pod\/openshift-image-registry\/[^/]+\.json$/, 'v1', 'Pod'],
  [/^config\/storage\/storageclasses\/[^/]+\.json$/, 'storage.k8s.io/v1', 'StorageClass'],
];

function ours(kind: string): RegExp {
  return new RegExp(`^config/clusteroperator/imageregistry\\.operator\\.openshift\\.io/${kind}/[^/]+\\.json$`);
}
