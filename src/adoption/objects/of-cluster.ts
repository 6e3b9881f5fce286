import { isLive } from '../../core/live-object';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { ROUTE_ANNOTATION } from '../../operator/registry/route';
import { isOfPayload, isRegistryNamespace } from './registry-namespace';

/** Why an object is no part of an app; undefined for one that may be. */
export function whyOfCluster(manifest: Manifest): string | undefined {
  const { metadata } = manifest;
  const key = groupKind(manifest);
  if (FACTS.has(key)) return 'it describes the cluster, and the app does not create it';
  if (isRegistryNamespace(manifest)) return isOfPayload(manifest) ? 'the release payload creates it' : undefined;
  if (metadata.namespace === REGISTRY_NAMESPACE && OPERATORS.has(`${key}/${referenceTo(manifest).name}`))
    return 'the Operator creates it';
  if (key === ROUTE && metadata.annotations?.[ROUTE_ANNOTATION] !== undefined)
    return 'the Operator creates it from spec.routes of the Config';
  if (KUSTOMIZE.has(key)) return whyKustomization(manifest);
  const isState = isLive(manifest) || 'status' in manifest;
  return isState && !ADOPTED.has(key) ? 'a live object that no construct of the library creates' : undefined;
}

/**
 * Files are read by themselves; what kustomize makes of anything else is not in them.
 *
 * @param used fields that the app writes into its own kustomization
 */
export function whyKustomization(manifest: Manifest, used: readonly string[] = []): string {
  const fields = Object.keys(manifest).filter((field) => ![...LISTS, ...used].includes(field));
  const lists = 'it lists the existing files, which the app replaces';
  if (fields.length === 0) return lists;
  return `${lists}; the app does not use its ${fields.join(', ')}: adopt the output of the build with --kustomize`;
}

const KUSTOMIZE: ReadonlySet<string> = new Set([
  'kustomize.config.k8s.io/Component',
  'kustomize.config.k8s.io/Kustomization',
]);

const LISTS = ['apiVersion', 'kind', 'metadata', 'resources', 'components', 'bases'];

const ROUTE = 'route.openshift.io/Route';

const FACTS: ReadonlySet<string> = new Set([
  '/Event',
  '/Node',
  '/Pod',
  'apps/ReplicaSet',
  'config.openshift.io/ClusterOperator',
  'config.openshift.io/ClusterVersion',
  'config.openshift.io/Infrastructure',
]);

/** Source: openshift/cluster-image-registry-operator pkg/resource/generator.go, manifests/. */
const OPERATORS: ReadonlySet<string> = new Set([
  '/ConfigMap/image-registry-certificates',
  '/ConfigMap/kube-root-ca.crt',
  '/ConfigMap/openshift-service-ca.crt',
  '/ConfigMap/serviceca',
  '/ConfigMap/trusted-ca',
  '/Secret/image-registry-private-configuration',
  '/Secret/image-registry-tls',
  '/Secret/installer-cloud-credentials',
  '/Service/image-registry',
  '/Service/image-registry-operator',
  '/ServiceAccount/registry',
  'apps/Deployment/cluster-image-registry-operator',
  'apps/Deployment/image-registry',
  'apps/DaemonSet/node-ca',
  'batch/CronJob/image-pruner',
  'route.openshift.io/Route/default-route',
]);

/** Kinds that constructs make, also where they were read from a cluster. */
const ADOPTED: ReadonlySet<string> = new Set([
  '/ConfigMap',
  '/PersistentVolumeClaim',
  '/Secret',
  'bitnami.com/SealedSecret',
  'cert-manager.io/Certificate',
  'cluster.open-cluster-management.io/Placement',
  'config.openshift.io/Image',
  'external-secrets.io/ExternalSecret',
  'imageregistry.operator.openshift.io/Config',
  'imageregistry.operator.openshift.io/ImagePruner',
  'monitoring.coreos.com/PrometheusRule',
  'objectbucket.io/ObjectBucketClaim',
  'policy.open-cluster-management.io/PlacementBinding',
  'policy.open-cluster-management.io/Policy',
  'work.open-cluster-management.io/ManifestWork',
  'work.open-cluster-management.io/ManifestWorkReplicaSet',
]);
