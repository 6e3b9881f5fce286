import { valueAt, type FieldPath } from '../../core/field-path';
import { FieldTree } from '../../core/data/field-tree';
import { isLive } from '../../core/live-object';
import { isClusterScoped } from '../../core/cluster-scope';
import { apiGroup, type Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import { isConfig, kindOf } from '../../schema/kinds/kinds';
import { defaultedFields, type ClusterOfObject } from './defaulted-fields';
import { field, type ForeignField } from './foreign-field';
import { allottedFields } from './registry-namespace';

/** What the API server, a controller or kubectl wrote into an object. */
export function foreignFields(manifest: Manifest, cluster: ClusterOfObject): ForeignField[] {
  const fields = [
    ...METADATA.filter(([name]) => name in manifest.metadata).map(([name, why]) => field(['metadata', name], why)),
    ...foreignKeys(manifest, 'annotations', ANNOTATIONS),
    ...foreignKeys(manifest, 'labels', LABELS),
    ...(isClusterScoped(apiGroup(manifest.apiVersion), manifest.kind)
      ? [field(['metadata', 'namespace'], 'objects of this kind have no namespace')]
      : []),
    ...('status' in manifest ? [field(['status'], 'a controller reports the status')] : []),
    ...operatorFields(manifest),
    ...binderFields(manifest),
    ...allottedFields(manifest),
    ...leavesIn(manifest).flatMap(([path, leaf]) => {
      if (leaf === null) return [field(path, 'cdk8s omits null')];
      return typeof leaf === 'bigint' ? [field(path, 'the number is too large for JavaScript')] : [];
    }),
    ...(isLive(manifest) || hasTraces(manifest) ? defaultedFields(manifest, cluster) : []),
  ];
  const known = fields.filter(({ path }) => valueAt(manifest, path) !== undefined);
  // Of a field that goes as a whole, nothing else is reported.
  const all = new FieldTree(known.map(({ path }) => path));
  const reported = new FieldTree();
  return known.filter(({ path }) => !(path.length > 0 && all.holds(path.slice(0, -1))) && reported.add(path));
}

/** The keys of a map that begin as one of those that somebody else sets. */
function foreignKeys({ metadata }: Manifest, map: 'annotations' | 'labels', set: typeof ANNOTATIONS): ForeignField[] {
  return Object.keys(asRecord(metadata[map])).flatMap((key) => {
    const [, why] = set.find(([prefix]) => key.startsWith(prefix)) ?? [];
    return why === undefined ? [] : [field(['metadata', map, key], why)];
  });
}

/** What only the Operator writes, in a manifest that was copied from a cluster and cleaned by hand. */
function hasTraces(manifest: Manifest): boolean {
  return isConfig(manifest) && Object.hasOwn(asRecord(manifest['spec']), 'observedConfig');
}

const SERVER = 'the API server sets it';

const METADATA: readonly (readonly [string, string])[] = [
  ['managedFields', SERVER],
  ['uid', SERVER],
  ['resourceVersion', SERVER],
  ['generation', SERVER],
  ['creationTimestamp', SERVER],
  ['deletionTimestamp', SERVER],
  ['deletionGracePeriodSeconds', SERVER],
  ['selfLink', SERVER],
  ['ownerReferences', 'a controller sets it'],
  ['finalizers', 'a controller sets it, and removes it when the object is deleted'],
];

const RELEASE = 'the release payload sets it';

const ANNOTATIONS: readonly (readonly [string, string])[] = [
  ['kubectl.kubernetes.io/last-applied-configuration', 'kubectl apply sets it'],
  ['argocd.argoproj.io/tracking-id', 'Argo CD sets it'],
  ['argocd.argoproj.io/installation-id', 'Argo CD sets it'],
  ['include.release.openshift.io/', RELEASE],
  ['release.openshift.io/', RELEASE],
  ['pv.kubernetes.io/', 'the volume controller sets it'],
  ['volume.kubernetes.io/', 'the volume controller sets it'],
  ['volume.beta.kubernetes.io/', 'the volume controller sets it'],
];

/** Source: fluxcd/pkg ssa/manager.go SetOwnerLabels, fluxcd/helm-controller internal/postrender/origin_labels.go. */
const LABELS: typeof ANNOTATIONS = [
  // Also the namespace.
  ['kustomize.toolkit.fluxcd.io/name', 'Flux sets it'],
  ['helm.toolkit.fluxcd.io/name', 'Flux sets it'],
];

const OPERATOR = 'the Operator sets it';
const SECRET = 'a secret that the Operator generates';

function operatorFields(manifest: Manifest): ForeignField[] {
  if (kindOf(manifest) !== 'Config') return [];
  return [field(['spec', 'httpSecret'], SECRET), field(['spec', 'observedConfig'], OPERATOR)];
}

/**
 * In another cluster, or in this one if it is built again, the claim would wait for a volume that is not there. A volume that
 * somebody chose has no such annotation. Source: kubernetes/kubernetes pkg/controller/volume/persistentvolume/pv_controller.go, bindClaimToVolume.
 */
function binderFields({ kind, metadata }: Manifest): ForeignField[] {
  const isBinders = asRecord(metadata.annotations)['pv.kubernetes.io/bound-by-controller'] !== undefined;
  return kind === 'PersistentVolumeClaim' && isBinders
    ? [field(['spec', 'volumeName'], 'the volume controller chose the volume')]
    : [];
}

function leavesIn(value: unknown, path: FieldPath = []): (readonly [FieldPath, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const entries = list?.map((each, index) => [index, each] as const) ?? Object.entries(value);
  return entries.flatMap(([key, each]: readonly [string | number, unknown]) => leavesIn(each, [...path, key]));
}
