import { isLive, liveMarks } from '../../../core/live-object';
import { groupKind, manifestKey, type Manifest } from '../../../core/manifest';
import { REGISTRY_NAMESPACE, STORAGE_CHANGE_LABEL } from '../../../core/names';
import { textMap } from '../../cluster/object-data';
import { withLiveFieldsOf } from '../../live/live-fields';
import { withProxyStatusOf } from '../../live/proxy-status';

/** Kinds that describe the cluster. An edit never deletes them. */
const FACTS: ReadonlySet<string> = new Set([
  'config.openshift.io/Infrastructure',
  'config.openshift.io/Proxy',
  '/Node',
]);

interface Side {
  readonly manifests: readonly Manifest[];
  /** Manifests that replace the live object. */
  readonly replaced?: readonly Manifest[];
  /** Manifests that are live, although they do not show it. */
  readonly printed?: readonly Manifest[];
}

/**
 * Adds to `manifests` the objects that describe the cluster and that only `other` contains. If only `other` is live
 * output of `oc get`, `manifests` is an edit of it, so live objects that it leaves out are not deleted.
 */
export function withFactsOf({ manifests, replaced = [] }: Side, { manifests: other, printed = [] }: Side): Manifest[] {
  const kinds = new Set(manifests.filter(isFact).map(groupKind));
  const objects = new Set(manifests.map(manifestKey));
  const isEdit = !manifests.some(isLive);
  const isOfCluster = (each: Manifest): boolean => isLive(each) || printed.includes(each);
  const added = other.filter((each) =>
    isFact(each)
      ? !kinds.has(groupKind(each))
      : !objects.has(manifestKey(each)) && ((isEdit && isOfCluster(each)) || isClusterNamespace(each)),
  );
  const merged = withProxyStatusOf(withLiveFieldsOf(manifests, other, replaced), other);
  const namespace = other.find(isClusterNamespace);
  if (namespace === undefined) return [...merged, ...added];
  const isWritten = (each: Manifest, at: number): boolean =>
    manifestKey(each) === manifestKey(namespace) &&
    !isClusterNamespace(each) &&
    !replaced.includes(manifests[at] ?? each);
  return [...merged.map((each, at) => (isWritten(each, at) ? appliedOver(namespace, each) : each)), ...added];
}

function isFact(manifest: Manifest): boolean {
  return FACTS.has(groupKind(manifest)) || isJobOfOperator(manifest);
}

/** A Job that ran, of which the Operator reports how it ended. Not the Job of a StorageChange, which changes the cluster. */
function isJobOfOperator(manifest: Manifest): boolean {
  const { namespace, labels } = manifest.metadata;
  const isOurs = namespace === REGISTRY_NAMESPACE && labels?.[STORAGE_CHANGE_LABEL] === undefined;
  return isOurs && groupKind(manifest) === 'batch/Job' && manifest['status'] !== undefined;
}

/** Whether it is the registry's namespace as a cluster has it. */
function isClusterNamespace(manifest: Manifest): boolean {
  const isOurs = groupKind(manifest) === '/Namespace' && manifest.metadata.name === REGISTRY_NAMESPACE;
  return isOurs && (isLive(manifest) || Object.keys(clusterAnnotations(manifest)).length > 0);
}

/** An apply of the namespace keeps the annotations that only a cluster writes, and adds none of them. */
function appliedOver(namespace: Manifest, manifest: Manifest): Manifest {
  const annotations = { ...clusterAnnotations(namespace), ...textMap(manifest.metadata.annotations) };
  return { ...manifest, metadata: { ...liveMarks(namespace), ...manifest.metadata, annotations } };
}

function clusterAnnotations({ metadata }: Manifest): Record<string, string> {
  const all = Object.entries(textMap(metadata.annotations));
  return Object.fromEntries(all.filter(([key]) => key.startsWith('openshift.io/sa.scc.')));
}
